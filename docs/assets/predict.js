/* Predict the outputs: every recorded output of a page becomes a field, and what a reader types is
   compared with what PyTorch printed. copy.js loads this file at the first press of the switch, and
   on Home if a page has marks. A plain script, because browsers refuse modules to a page that is
   opened from disk. What a reader types is compared as text and numbers, and never evaluated. */
{
  // A number, `...`, a word, or another sign. The sign of a number is a token of its own, so `3.+4.j`
  // equals `3 + 4j`. A dot before `..` belongs to these.
  const TOKEN =
    /\.{3}|(?:\d+(?:\.(?!\.)\d*)?|\.\d+)(?:e[+-]?\d+)?j?(?![\p{L}\p{N}_])|[\p{L}\p{N}_]+|\S/giu;
  const NUMBER = /^(?=\.?\d)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?(j?)$/i;
  const ERROR = /(?:Error|Exception|Warning)$/;
  const ADDRESS = /^0x[\da-f]*$/i;
  // Comparing every pair of tokens would take too long for more than this many pairs.
  const MOST_PAIRS = 250_000;
  const SHOWN = 500;

  // Phones type quotes, dashes and dots that Python does not print.
  const plain = (text) =>
    text.replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"')
      .replace(/[\u2212\u2013]/g, "-").replace(/\u2026/g, "...");

  // Returns the tokens of one line with their places, without the address of an object, which
  // nobody can predict.
  const lineTokens = (line, start) => {
    const found = [];
    let end = 0;
    for (const { 0: text, index } of line.matchAll(TOKEN)) {
      const glued = index === end && found.length > 0;
      end = index + text.length;
      found.push({ text, glued, start: start + index, end: start + end });
    }
    const addresses = found.flatMap(({ text }, at) =>
      ADDRESS.test(text) && found[at - 1]?.text === "at" ? [at] : []);
    for (const at of addresses.reverse()) {
      const first = found[at - 2]?.text === "object" ? at - 2 : at - 1;
      found.splice(first, (found[at + 1]?.text === "..." ? at + 2 : at + 1) - first);
    }
    return found;
  };

  // Returns the tokens of a text that are compared. The message of an error is not: it goes to the
  // end of its line or, if the line begins with the error, to the next error.
  const tokens = (text) => {
    const found = [];
    let start = 0, message = false;
    for (const line of text.split("\n")) {
      const here = lineTokens(line, start);
      const colon = (at) => here[at + 1]?.text === ":" && here[at + 1].glued;
      const error = here.findIndex(({ text }, at) => ERROR.test(text) && (colon(at) || here.length === 1));
      start += line.length + 1;
      if (message && error !== 0) continue;
      for (const each of error < 0 ? here : here.slice(0, error + 1)) found.push(each);
      message = error === 0 && colon(0);
    }
    return found;
  };

  // Returns a number as its digits and the power of ten of the last one, without needless zeros.
  const exact = ([, whole, fraction = "", power = "0"]) => {
    const digits = whole + fraction;
    let first = 0, last = digits.length;
    while (digits[first] === "0") first++;
    while (last > first && digits[last - 1] === "0") last--;
    if (first === last) return "0";
    return `${digits.slice(first, last)}e${Number(power) - fraction.length + digits.length - last}`;
  };

  // Returns whether a typed number rounds to the recorded one. A number without a fraction is
  // exact, and so is one with more digits than a double holds.
  const sameNumber = (recorded, typed) => {
    const [one, other] = [NUMBER.exec(recorded), NUMBER.exec(typed)];
    if (!one || !other || one[4].toLowerCase() !== other[4].toLowerCase()) return false;
    if (exact(one) === exact(other)) return true;
    const [, whole, fraction, power = "0"] = one;
    if (!fraction || whole.length + fraction.length > 15) return false;
    const half = 0.5 * 10 ** (Number(power) - fraction.length);
    const value = (text) => Number(text.replace(/j$/i, ""));
    return Math.abs(value(typed) - value(recorded)) <= half * (1 + 1e-9);
  };
  const same = (recorded, typed) =>
    recorded.text === typed.text || sameNumber(recorded.text, typed.text);

  // Returns where `part`, a list of recorded tokens between two `...`, is found in the typed ones.
  // A word that touches `...` is the beginning or the end of a longer one.
  const placeOf = (part, typed, from, to) => {
    const fits = (one, other) => same(one, other) ||
      (one.cutAfter && other.text.startsWith(one.text)) || (one.cutBefore && other.text.endsWith(one.text));
    for (let at = from; at <= to; at++)
      if (part.every((each, k) => typed[at + k] && fits(each, typed[at + k]))) return at;
    return -1;
  };

  const matches = (recorded, typed) => {
    const parts = [[]];
    recorded.forEach((each, at) => {
      if (each.text === "...") {
        const before = recorded[at - 1];
        if (each.glued && before) before.cutAfter = true;
        parts.push([]);
      } else {
        each.cutBefore = each.glued && recorded[at - 1]?.text === "...";
        parts.at(-1).push(each);
      }
    });
    let at = 0;
    for (const [k, part] of parts.entries()) {
      const last = typed.length - part.length;
      const from = k && k === parts.length - 1 ? Math.max(at, last) : at;
      const place = placeOf(part, typed, from, k ? last : 0);
      if (place < 0) return false;
      at = place + part.length;
    }
    return at === typed.length;
  };

  // Returns for two lists of tokens which of them the other list lacks, as two arrays of booleans.
  const differences = (recorded, typed) => {
    const [lost, extra] = [recorded, typed].map((list) => list.map(() => false));
    let first = 0, [n, m] = [recorded.length, typed.length];
    while (first < n && first < m && same(recorded[first], typed[first])) first++;
    while (n > first && m > first && same(recorded[n - 1], typed[m - 1])) n--, m--;
    const lengths = Array.from({ length: n - first + 1 }, () => []);
    const few = (n - first) * (m - first) <= MOST_PAIRS;
    const length = (i, j) => lengths[i - first]?.[j - first] ?? 0;
    for (let i = n - 1; few && i >= first; i--)
      for (let j = m - 1; j >= first; j--)
        lengths[i - first][j - first] = same(recorded[i], typed[j])
          ? 1 + length(i + 1, j + 1)
          : Math.max(length(i + 1, j), length(i, j + 1));
    let [i, j] = [first, first];
    while (i < n || j < m) {
      if (few && i < n && j < m && same(recorded[i], typed[j])) i++, j++;
      else if (j === m || (i < n && length(i + 1, j) >= length(i, j + 1))) lost[i] = recorded[i++].text !== "...";
      else extra[j++] = true;
    }
    return [lost, extra];
  };

  // Returns a text in pieces, `[text, whether it differs]`. Neighbours that differ are one piece.
  const pieces = (text, list, wrong) => {
    const found = [];
    let end = 0;
    list.forEach((each, at) => {
      if (!wrong[at]) return;
      const joined = wrong[at - 1] && found.length;
      if (!joined) found.push([text.slice(end, each.start), false], ["", true]);
      found.at(-1)[0] += text.slice(joined ? end : each.start, each.end);
      end = each.end;
    });
    return [...found, [text.slice(end), false]].filter(([piece]) => piece);
  };

  // Compares what a reader typed with a recorded output. Returns whether it is right, and both texts
  // in pieces. Far too long a text is wrong without a look at it, so the page stays quick.
  const compare = (recorded, typed) => {
    [recorded, typed] = [plain(recorded), typed.trim()];
    if (typed.length > 4 * recorded.length + 1000)
      return { right: false, recorded: [[recorded, false]], typed: [[`${typed.slice(0, SHOWN)} …`, true]] };
    typed = plain(typed);
    const [wanted, given] = [tokens(recorded), tokens(typed)];
    if (matches(wanted, given)) return { right: true, recorded: [[recorded, false]], typed: [[typed, false]] };
    const [lost, extra] = differences(wanted, given);
    return { right: false, recorded: pieces(recorded, wanted, lost), typed: pieces(typed, given, extra) };
  };

  // ------------------------------------------------------------------------------- the marks
  // What the storage has: {page: {right, total, marks: {output: "right", "wrong" or "shown"}}}.
  const KEY = "gradbook.predict";
  const kept = () => {
    try {
      const found = JSON.parse(localStorage.getItem(KEY));
      return found && typeof found === "object" ? found : {};
    } catch {
      return {};
    }
  };
  const keep = (page, marks, total) => {
    const all = kept();
    const right = Object.values(marks).filter((each) => each === "right").length;
    if (Object.keys(marks).length) all[page] = { right, total, marks };
    else delete all[page];
    try {
      if (Object.keys(all).length) localStorage.setItem(KEY, JSON.stringify(all));
      else localStorage.removeItem(KEY);
    } catch {
      // The storage is full or refused, so the marks last until the page is left.
    }
  };
  // A short name for the code up to an output with the output itself: if one of them changes, the
  // mark no longer belongs to it. This is FNV-1a.
  const hash = (text) => {
    let value = 0x811c9dc5;
    for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x1000193);
    return (value >>> 0).toString(36);
  };

  // -------------------------------------------------------------------------------- the page
  const script = globalThis.document?.currentScript?.src;
  const root = script && new URL("..", script).pathname;
  // The same name whether a page comes from a server or from disk: `learn/leaves.html`.
  const nameOf = ({ pathname }) => pathname.slice(root.length).replace(/(^|\/)$/, "$1index.html");
  const make = globalThis.gradbookMake;
  const SIGNS = { right: "✓", wrong: "✗", shown: "–" };

  // One recorded output. The element that shows it keeps its place and its text in every state, so
  // nothing on the page moves, and the copy button copies the block as it is. predict.css hides the
  // element while the box before it asks, or shows it with differences.
  class Output {
    constructor(element) {
      const code = element.closest("code");
      const lines = element.textContent.replace(/\n$/, "").split("\n");
      this.element = element;
      this.margins = lines.map((line) => /^( *# > ?)?/.exec(line)[0]);
      this.text = lines.map((line, at) => line.slice(this.margins[at].length)).join("\n");
      const above = document.createRange();
      above.setStart(code ?? element.closest("article"), 0);
      above.setEndAfter(element);
      const source = code ? above.toString() : this.text;
      this.key = hash(source);
      const file = code && element.closest(".highlight").nextElementSibling;
      this.place = code ? `, line ${source.trimEnd().split("\n").length - lines.length + 1}` : "";
      if (file?.matches(".snippet-source[id]")) this.place += ` of ${file.id}`;
      this.box = make("span", { class: "predict" });
    }

    // Show this in the box.
    put(state, ...children) {
      this.box.dataset.state = state;
      this.box.replaceChildren(...children);
      this.element.before(this.box);
      if (state === "open") return;
      // The field is gone, so the focus goes to the box.
      for (const [name, value] of [["tabindex", -1], ["role", "group"], ["aria-label", `${this.label}: ${state}`]])
        this.box.setAttribute(name, value);
    }

    // Lines with what stands before them on the page.
    band(kind, margins, content) {
      const width = Math.max(4, ...margins.map((each) => each.length));
      const column = margins.map((each) => each.padEnd(width)).join("\n");
      const mark = make("span", { class: "output-mark", "aria-hidden": "true" }, column);
      return make("span", { class: `predict-band predict-${kind}` }, mark, content);
    }

    ask(answered) {
      const rows = this.margins.length;
      const several = rows > 1 ? ` in these ${rows} lines` : "";
      const field = make(rows > 1 ? "textarea" : "input", {
        "aria-label": `${this.label}: what does PyTorch print${several}?`,
        autocapitalize: "off",
        autocomplete: "off",
        autocorrect: "off",
        enterkeyhint: rows > 1 ? "enter" : "done",
        spellcheck: "false",
        ...(rows > 1 && { rows, wrap: "off" }),
      });
      const button = make("button", { type: "button" });
      const word = () => {
        button.textContent = field.value.trim() ? "check" : "show";
        button.setAttribute("aria-label", `${button.textContent} output ${this.number}`);
      };
      const answer = () => {
        const typed = field.value;
        if (!typed.trim()) return answered("shown");
        const found = compare(this.text, typed);
        answered(found.right ? "right" : "wrong", found);
      };
      field.addEventListener("input", word);
      field.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" || event.isComposing || !field.value.trim()) return;
        // In several lines, Enter begins the next line until there are as many as PyTorch printed.
        const full = field.value.trimEnd().split("\n").length >= rows;
        if (!full && !event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        answer();
      });
      button.addEventListener("click", answer);
      word();
      this.put("open", this.band("ask", this.margins, make("span", { class: "predict-field" }, field, button)));
    }

    // Show the output with a mark and, right after a wrong answer, with the answer above it.
    tell(state, found) {
      const sign = make("span", { class: "predict-sign", "aria-hidden": "true" }, SIGNS[state]);
      if (state !== "wrong" || !found) return this.put(state, sign);
      const written = (list, name) => make("span", {}, ...list.map(([text, differs]) =>
        differs ? make(name, {}, text) : text));
      const indent = " ".repeat(Math.max(0, this.margins[0].length - 4));
      const lines = found.typed.map(([text]) => text).join("").split("\n");
      this.put(
        state,
        sign,
        this.band("typed", lines.map((_, at) => indent + (at ? "" : "you ")), written(found.typed, "del")),
        this.band("printed", this.margins, written(found.recorded, "ins")),
      );
    }
  }

  // A page whose outputs are asked for. Returns a function that restores the page.
  const begin = () => {
    // The text of a lab's output gets an element, so that it can be hidden in its frame.
    const labs = [...document.querySelectorAll("article .lab-output")].map((frame) => {
      const text = make("span", {}, ...frame.childNodes);
      frame.append(text);
      return text;
    });
    const found = [...document.querySelectorAll("article .highlight .output:not(.other)"), ...labs];
    const outputs = found.map((element) => new Output(element)).filter(({ text }) => tokens(text).length);
    const page = nameOf(location);
    const before = kept()[page]?.marks ?? {};
    const marks = {};
    const score = make("p");
    const status = make("span", { class: "predict-status", role: "status" });
    const again = make("button", { type: "button" }, "Start over");
    const bar = make("div", { class: "predict-score" }, score, again, status);

    const count = () => {
      const states = Object.values(marks);
      const [right, wrong, shown] = Object.keys(SIGNS).map((each) => states.filter((state) => state === each).length);
      const rest = [wrong && `${wrong} wrong`, shown && `${shown} shown`].filter(Boolean);
      score.replaceChildren(make("b", {}, `${right} of ${outputs.length}`), [" right", ...rest].join(" · "));
      again.hidden = !states.length;
      return `${right} of ${outputs.length} right.`;
    };
    const ask = (output) => output.ask((state, found) => {
      marks[output.key] = state;
      keep(page, marks, outputs.length);
      output.tell(state, found);
      output.box.focus({ preventScroll: true });
      const verdict = { right: "Right", wrong: "Wrong", shown: "Shown" }[state];
      const printed = state === "right" ? "" : ` PyTorch prints: ${output.text.slice(0, SHOWN)}`;
      status.textContent = `${verdict}. ${count()}${printed}`;
    });
    outputs.forEach((output, at) => {
      while (Object.hasOwn(marks, output.key)) output.key += "+"; // a block that is shown twice
      output.number = at + 1;
      output.label = `Output ${at + 1} of ${outputs.length}${output.place}`;
      marks[output.key] = before[output.key];
    });
    for (const output of outputs) {
      const state = marks[output.key];
      if (Object.hasOwn(SIGNS, state)) {
        output.tell(state);
      } else {
        delete marks[output.key];
        ask(output);
      }
    }
    again.addEventListener("click", () => {
      for (const key in marks) delete marks[key];
      keep(page, marks, outputs.length);
      for (const output of outputs) if (output.box.dataset.state !== "open") ask(output);
      status.textContent = `Started over. ${count()}`;
      outputs[0].box.querySelector("input, textarea").focus();
    });
    count();
    (document.querySelector("article h1") ?? document.querySelector(".predict-switch")).after(bar);
    document.documentElement.classList.add("predicting");
    return () => {
      for (const { box } of outputs) box.remove();
      for (const text of labs) text.replaceWith(...text.childNodes);
      bar.remove();
      document.documentElement.classList.remove("predicting");
    };
  };

  let styles, end;
  const styled = () =>
    (styles ??= new Promise((done) => {
      const link = make("link", { rel: "stylesheet", href: script.replace(/js$/, "css") });
      link.addEventListener("load", done);
      link.addEventListener("error", done);
      document.head.append(link);
    }));
  const toggle = async () => {
    await styled();
    if (end) end = end();
    else end = begin();
    document.querySelector(".predict-switch").setAttribute("aria-pressed", Boolean(end));
  };

  // On Home: what was right in each chapter, and a button that forgets the marks of all pages.
  const list = async () => {
    await styled();
    for (const old of document.querySelectorAll(".track-marks, .track-forget")) old.remove();
    const all = kept();
    for (const link of document.querySelectorAll("ol.track a")) {
      const { right, total } = all[nameOf(link)] ?? {};
      if (!Number.isInteger(right) || !Number.isInteger(total)) continue;
      const said = make("span", { class: "track-marks" }, ` · ${right} of ${total} outputs right`);
      link.closest("li").querySelector(".track-time").append(said);
    }
    if (!Object.keys(all).length) return;
    const button = make("button", { type: "button" }, "Forget my predictions");
    const part = make("p", { class: "track-forget", role: "status", tabindex: -1 }, button);
    button.addEventListener("click", async () => {
      localStorage.removeItem(KEY);
      await list();
      document.querySelector("ol.track").after(part);
      part.replaceChildren("Your predictions have been deleted.");
      part.focus();
    });
    document.querySelector("ol.track").after(part);
  };

  globalThis.gradbookPredict = { compare, toggle, list };
}
