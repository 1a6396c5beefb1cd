/* The finder: which entries match a pasted message or traceback.

   It does what gradbook/errors/matching.py does, step by step (a test compares the two); the
   templates and the numbers come from errors.js, and nothing is sent anywhere. */
{
  const DENSE = /[A-Za-z0-9_]/;

  const prepare = (text, settings) => {
    const colour = new RegExp(settings.colour, "g");
    const prefix = new RegExp(settings.prefix);
    const type = new RegExp(settings.type);
    const lines = [], places = [], ends = [], kinds = [];
    let letters = "", base = 0;
    for (let line of text.slice(-settings.longest).replace(colour, "").split(/\r\n|\r|\n/)) {
      for (;;) {
        const shorter = line.replace(prefix, "");
        if (shorter === line) break;
        line = shorter;
      }
      const found = type.exec(`${line} `);
      const after = found ? found.index + found[0].length - 1 : -1;
      for (let k = 0; k < line.length; k++) {
        if (k === after) kinds.push([letters.length, found[1]]);
        if (DENSE.test(line[k])) {
          letters += line[k].toLowerCase();
          places.push(base + k);
        }
      }
      if (found && after >= line.length) kinds.push([letters.length, found[1]]);
      ends.push(letters.length);
      lines.push(line);
      base += line.length + 1;
    }
    return { lines: lines.join("\n"), letters, places, ends, kinds };
  };

  // Like Python's find and rfind with both bounds: the piece lies within them.
  const find = (text, piece, from, to) => {
    const at = text.slice(from, to).indexOf(piece);
    return at < 0 ? -1 : from + at;
  };
  const findLast = (text, piece, from, to) => {
    const at = text.slice(from, to).lastIndexOf(piece);
    return at < 0 ? -1 : from + at;
  };

  const whole = (wanted, letters, { gap }) => {
    const { pieces, total } = wanted;
    let middle = 0;
    pieces.forEach((piece, k) => piece.length > pieces[middle].length && (middle = k));
    const found = [];
    let at = letters.indexOf(pieces[middle]);
    while (at >= 0 && found.length < 50) {
      let start = at, end = at + pieces[middle].length;
      for (let k = middle - 1; k >= 0 && start >= 0; k--) {
        const piece = pieces[k];
        start = findLast(letters, piece, Math.max(0, start - gap - piece.length), start);
      }
      for (let k = middle + 1; k < pieces.length && start >= 0; k++) {
        const after = find(letters, pieces[k], end, end + gap + pieces[k].length);
        if (after < 0) start = -1;
        end = after + pieces[k].length;
      }
      if (start >= 0) found.push({ start, end, matched: total, fit: 2 });
      at = letters.indexOf(pieces[middle], at + 1);
    }
    return found;
  };

  const common = (piece, letters, at) => {
    let length = 0;
    while (length < piece.length && piece[length] === letters[at + length]) length++;
    return length;
  };

  const cut = (piece, text, begin, { gap }) => {
    let best = [0, 0];
    for (const end of text.ends) {
      if (end <= begin || end > begin + gap) continue;
      for (let length = Math.min(piece.length, end - begin); length > 2; length--) {
        if (text.letters.slice(end - length, end) === piece.slice(0, length)) {
          if (length > best[1]) best = [end, length];
          break;
        }
      }
    }
    return best;
  };

  const beginning = (wanted, text, settings) => {
    const { pieces, total } = wanted, { letters, ends } = text, { gap, head } = settings;
    const [, atEnd, atLine, astray] = settings.least;
    const near = (end) => ends.some((each) => each >= end && each - end <= settings.gapAtEnd);
    const first = pieces[0], found = [];
    let at = letters.indexOf(first.slice(0, head));
    for (let tries = 0; at >= 0 && tries < 50; tries++) {
      let matched = common(first, letters, at);
      let end = at + matched, complete = matched === first.length, open = false;
      for (const piece of pieces.slice(1)) {
        if (!complete) break;
        const begin = find(letters, piece.slice(0, head), end, end + gap + head);
        let length;
        if (begin >= 0) {
          length = common(piece, letters, begin);
          end = begin + length;
          complete = length === piece.length;
        } else {
          let until;
          [until, length] = cut(piece, text, end, settings);
          end = until || end;
          complete = false;
          open = !until;
        }
        matched += length;
      }
      let fit = 1, least = atEnd;
      if (end !== letters.length) {
        if (ends.includes(end) || (open && near(end))) least = atLine;
        else [fit, least] = [0, Math.max(astray, settings.partAstray * total)];
      }
      if (matched >= least) found.push({ start: at, end, matched, fit });
      at = letters.indexOf(first.slice(0, head), at + 1);
    }
    return found;
  };

  const fragment = (wanted, { letters, kinds }, { least }) => {
    const start = kinds.length ? kinds[kinds.length - 1][0] : 0, end = letters.length;
    const part = letters.slice(start);
    if (end - start < least[1] || !wanted.pieces.some((piece) => piece.includes(part))) return [];
    return [{ start, end, matched: end - start, fit: 1 }];
  };

  const rank = (found, wanted, text, { gap }) => {
    let weight = 0, order = 0, agrees = 0, last = -1;
    text.kinds.forEach(([at], k) => at <= found.start && (last = k));
    if (last >= 0) {
      const [at, kind] = text.kinds[last];
      if (found.start - at <= Math.floor(gap / 2)) {
        weight = kind.endsWith("Warning") ? 1 : 2;
        order = last + 1;
        agrees = kind === wanted.type ? 4 : 0;
      }
    }
    const amount = found.matched + agrees + 6 * found.fit;
    return [weight, order, amount, found.matched / wanted.total, found.start];
  };

  const compare = (one, other) => {
    for (let k = 0; k < one.length; k++) if (one[k] !== other[k]) return other[k] - one[k];
    return 0;
  };

  const best = (ready, { settings, entries }, places) => {
    const result = [];
    entries.forEach((entry, number) => {
      let match = null;
      for (const [type, ...pieces] of entry.messages) {
        const wanted = { type, pieces, total: pieces.join("").length };
        if (wanted.total < settings.least[0]) continue;
        for (const found of places(wanted)) {
          const place = rank(found, wanted, ready, settings);
          if (match && compare(place, match.rank) >= 0) continue;
          const from = ready.places[found.start], to = ready.places[found.end - 1] + 1;
          match = { entry: number, part: ready.lines.slice(from, to), rank: place, from, to };
        }
      }
      if (match) result.push({ ...match, lines: ready.lines });
    });
    return result;
  };

  // Returns the entries that match a text, best first: number, matched part, rank.
  const matches = (text, data) => {
    const { settings } = data, ready = prepare(text, settings);
    const start = (wanted) => {
      const found = whole(wanted, ready.letters, settings);
      return found.length ? found : beginning(wanted, ready, settings);
    };
    // A text that is not the beginning of a message may be part of one.
    let result = best(ready, data, start);
    if (!result.length) result = best(ready, data, (wanted) => fragment(wanted, ready, settings));
    return result.sort((one, other) => compare(one.rank, other.rank) || one.entry - other.entry);
  };

  window.gradbookMatches = matches;

  const element = (name, properties, ...inside) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...inside);
    return made;
  };

  // The matched part with a little of the text around it.
  const shown = ({ lines, from, to }) => {
    const short = (text) => text.replace(/\s+/g, " ");
    const before = short(lines.slice(Math.max(0, from - 40), from).split("\n").pop());
    const part = short(lines.slice(from, to));
    const after = short(lines.slice(to, to + 60).split("\n")[0]);
    return element("p", { className: "finder-part" },
      from > 40 && before.length === 40 ? "…" : "", before,
      element("mark", {}, part.length > 260 ? `${part.slice(0, 250)}…` : part), after);
  };

  const start = (finder) => {
    const box = finder.querySelector("textarea");
    const results = finder.querySelector("ol"), status = finder.querySelector("[role=status]");
    const other = finder.querySelector(".finder-search");
    let timer = 0;

    const show = () => {
      const text = box.value;
      const found = text.trim() ? matches(text, window.gradbookErrors).slice(0, 5) : [];
      results.replaceChildren(...found.map((match) => {
        const entry = window.gradbookErrors.entries[match.entry];
        return element("li", { className: "finder-entry" },
          element("a", { href: finder.dataset.root + entry.at }, entry.title),
          shown(match),
          element("p", { className: "finder-fix" }, entry.fix));
      }));
      results.hidden = !found.length;
      other.hidden = !text.trim() || found.length > 0;
      const [first] = found;
      const title = first && window.gradbookErrors.entries[first.entry].title;
      status.textContent = first
        ? `${found.length === 1 ? "One entry matches" : `${found.length} entries match, best first`}: ${title}`
        : text.trim() ? "No entry matches this text." : "";
    };

    box.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(show, 120);
    });
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      clearTimeout(timer);
      show();
      results.querySelector("a")?.click();
    });
    other.querySelector("button").addEventListener("click", () => {
      // The last line, because a traceback ends with its exception.
      const line = box.value.trim().split("\n").pop().slice(0, 300);
      dispatchEvent(new CustomEvent("gradbook-search", { detail: line }));
    });
    box.value = new URLSearchParams(location.search).get("q") ?? "";
    show();
  };

  const finder = document.querySelector(".finder");
  if (finder) start(finder);
}
