/* Which entries match a pasted message, and which symptoms match a reader's own words.

   gradbook/errors/matching.py is the same rule in Python, with the same names and with comments. The
   numbers, the expressions and the compiled templates come from errors.js. */
{
  const prepare = (text, rules) => {
    const all = (name) => new RegExp(rules[name], "g"), one = (name) => new RegExp(rules[name]);
    const clean = text.slice(-rules.longest).replace(all("colour"), "").replace(all("entity"), "'");
    const lines = [], places = [], ends = new Set(), begins = new Map(), typed = [];
    let letters = "", marks = "", base = 0, framed = false;
    for (let line of clean.split(one("newline"))) {
      for (let shorter; (shorter = line.replace(one("prefix"), "")) !== line;) line = shorter;
      const first = places.length;
      let last = 0;
      for (const found of line.matchAll(all("word"))) {
        const word = found[0].trim(), end = found.index + found[0].length, begin = end - word.length;
        const gap = line.slice(last, begin);
        marks += places.length === first ? "\n" : /[ \t]/.test(gap) ? " " : gap ? "-" : "x";
        marks += "x".repeat(word.length - 1);
        letters += word.toLowerCase();
        for (let at = begin; at < end; at++) places.push(base + at);
        last = end;
      }
      if (!framed && !one("code").test(line)) begins.set(first, begins.get(first) || !first);
      for (const found of line.matchAll(all("type"))) {
        const end = base + found.index + found[0].length;
        let at = first;
        while (at < places.length && places[at] < end) at++;
        typed.push([at, found[1]]);
        begins.set(typed.at(-1)[0], true);
      }
      framed = one("frame").test(line);
      ends.add(letters.length);
      lines.push(line);
      base += line.length + 1;
    }
    return { rules, lines: lines.join("\n"), letters, places, marks: `${marks}-`, ends, begins, typed };
  };

  // Whether a template begins with a gap, its pieces and gaps in turn, and how many letters it has.
  const known = new Map();
  const partsOf = (wanted, { gaps }) => {
    if (!known.has(wanted)) {
      const parts = wanted.split(new RegExp(`(${gaps})`));
      known.set(wanted, [!parts[0], parts[0] ? parts : parts.slice(2), parts.filter((_, k) => k % 2 === 0).join("").length]);
    }
    return known.get(wanted);
  };

  const walk = (parts, { rules, letters, marks, ends }, at) => {
    let end = at, matched = 0;
    const fits = (begin, gap) => gap === "…" ? marks[begin] !== "x" : !gap ||
      !marks.slice(end + (gap === "»"), begin + (gap !== "«")).includes(" ");
    for (let k = 0; k < parts.length; k += 2) {
      const piece = parts[k], gap = k ? parts[k - 1] : "";
      if (!piece) return [end, matched, true, false];
      let begin = -1;
      for (const sought of [piece, piece.slice(0, rules.head)]) {
        const window = letters.slice(0, end + (k ? rules.gap : 0) + sought.length);
        do begin = window.indexOf(sought, Math.max(end, begin + 1)); while (begin >= 0 && !fits(begin, gap));
        if (begin >= 0) break;
      }
      if (begin < 0) {
        for (let last = end + 3; last < end + rules.gap; last++) {
          if (!ends.has(last)) continue;
          for (let length = Math.min(piece.length, last - end); length > 2; length--) {
            const alike = letters.slice(last - length, last) === piece.slice(0, length);
            if (alike && fits(last - length, gap)) return [last, matched + length, false, false];
          }
        }
        return [end, matched, false, true];
      }
      end = begin;
      while (end < letters.length && end - begin < piece.length && letters[end] === piece[end - begin]) end++;
      matched += end - begin;
      if (end - begin < piece.length) return [end, matched, false, false];
    }
    return [end, matched, marks[end] !== "x", false];
  };

  const places = (wanted, text, anywhere = false) => {
    const { rules, letters, marks, ends, begins } = text, found = [];
    const [floating, parts, total] = partsOf(wanted, rules), head = parts[0].slice(0, rules.head);
    const range = (from, to) => Array.from({ length: to - from + 1 }, (_, k) => from + k);
    for (let at = letters.indexOf(head); at >= 0 && found.length < 50; at = letters.indexOf(head, at + 1)) {
      const near = range(at - rules.cut * floating, at).filter((x) => begins.has(x));
      const [end, matched, whole, gaping] = walk(parts, text, at);
      const cuts = range(end, end + rules.cut * gaping).filter((x) => ends.has(x));
      let least = rules.atLine;
      if (near.some((x) => begins.get(x))) {
        least = cuts.includes(letters.length) && !gaping && !floating ? rules.atEnd : rules.atTyped;
      }
      if (whole && (near.length || anywhere || (total >= rules.inside && marks[at] !== "x"))) found.push([at, end, matched, 2]);
      else if (near.length && !anywhere && matched < total) {
        if (cuts.length && matched >= least && (marks.slice(at, end).match(/[ \n]/g) ?? []).length > 1) found.push([at, end, matched, 1]);
        else if (matched >= Math.max(rules.astray, rules.share * total)) found.push([at, end, matched, 0]);
      }
    }
    return found;
  };

  const part = (wanted, text) => {
    const start = text.typed.at(-1)?.[0] ?? 0, end = text.letters.length;
    if (end - start < text.rules.atEnd || text.lines.trim().split(" ").length < 3) return [];
    return wanted.includes(text.letters.slice(start)) ? [[start, end, end - start, 1]] : [];
  };

  const rank = ([start, , matched, fit], kind, total, text) => {
    const order = text.typed.filter(([at]) => at <= start).length, [at, last] = text.typed[order - 1] ?? [];
    let weight = 0, agrees = 0;
    if (order && start - at <= Math.floor(text.rules.gap / 2)) {
      weight = last.endsWith("Warning") ? 1 : 2;
      agrees = last === kind ? 4 : 0;
    }
    return [weight, weight ? order : 0, Number(fit === 2 && start === (at ?? 0)), matched + agrees + 6 * fit, matched / total, start];
  };

  const compare = (one, other) => {
    for (let k = 0; k < one.length; k++) if (one[k] !== other[k]) return other[k] - one[k];
    return 0;
  };

  // Returns the entries that match, best first: the numbers of the entry and of its case or -1, the
  // matched part, and where that part is in the lines.
  const matches = (text, { rules, entries }) => {
    const ready = prepare(text, rules), result = [];
    for (const look of [places, part]) {
      entries.forEach(({ messages, cases }, entry) => {
        let best = null;
        for (const [kind, wanted] of messages) {
          for (const found of look(wanted, ready)) {
            const place = rank(found, kind, partsOf(wanted, rules)[2], ready);
            if (!best || compare(place, best.rank) < 0) best = { rank: place, found };
          }
        }
        if (!best) return;
        const from = ready.places[best.found[0]], to = ready.places[best.found[1] - 1] + 1;
        const chosen = cases.findIndex(({ says }) => says.some((each) => places(each, ready, true).length));
        result.push({ entry, case: chosen, part: ready.lines.slice(from, to), from, to, lines: ready.lines, rank: best.rank });
      });
      if (result.length) break;
    }
    return result.sort((one, other) => compare(one.rank, other.rank) || one.entry - other.entry);
  };

  // Returns the symptoms whose words are all in a text without a message.
  const symptoms = (text, { rules, symptoms }) => {
    const fillers = rules.fillers.split(" ");
    const words = (text) => new Set((text.toLowerCase().replace(/n['\u2019]t/g, " not").match(/[a-z0-9_]+/g) ?? [])
      .filter((each) => !fillers.includes(each)).map((each) => each.replace(/s$/, "")));
    const asked = words(text);
    if (asked.size > rules.most || prepare(text, rules).typed.length) return [];
    return symptoms.map((each) => [words(each.words), each])
      .filter(([wanted]) => [...wanted].every((each) => asked.has(each)))
      .sort(([one], [other]) => other.size - one.size).map(([, each]) => each);
  };

  globalThis.gradbookMatching = { matches, symptoms };
}
