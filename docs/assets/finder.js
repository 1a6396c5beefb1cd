/* The finder: a box for a message, the entries it leads to, and the filter of the list below it.

   Which entries match is decided in matching.js, with the data of errors.js. Nothing is sent. */
{
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
    const { matches, symptoms } = gradbookMatching;
    const box = finder.querySelector("textarea"), paste = finder.querySelector(".finder-paste");
    const results = finder.querySelector("ol"), status = finder.querySelector("[role=status]");
    const other = finder.querySelector(".finder-search");
    let timer = 0;

    const link = ({ at, title }) => element("a", { href: finder.dataset.root + at }, title);
    const fix = (text) => element("p", { className: "finder-fix" }, text);

    // If the text tells which of an entry's cases it is, the case comes first.
    const answer = (match) => {
      const entry = gradbookErrors.entries[match.entry], found = entry.cases[match.case];
      const whole = [link(entry), shown(match)];
      if (!found) return element("li", { className: "finder-entry" }, ...whole, fix(entry.fix));
      return element("li", { className: "finder-entry" },
        link(found), fix(found.fix), element("p", { className: "finder-of" }, "A case of: ", ...whole));
    };

    const show = () => {
      const text = box.value, asked = text.trim();
      const found = asked ? matches(text, gradbookErrors).slice(0, 5) : [];
      const said = asked && !found.length ? symptoms(text, gradbookErrors).slice(0, 5) : [];
      const items = found.length ? found.map(answer)
        : said.map((each) => element("li", { className: "finder-entry" }, link(each), ...(each.fix ? [fix(each.fix)] : [])));
      results.replaceChildren(...items);
      results.hidden = !items.length;
      other.hidden = !asked || items.length > 0;
      // The title is in the list below, so only screen readers are told here.
      const title = element("span", { className: "finder-heard" }, `: ${items[0]?.querySelector("a").textContent}`);
      const many = items.length > 1;
      const count = many ? `${items.length} entries match, best first` : "One entry matches";
      status.replaceChildren(...(items.length ? [count, title] : asked ? ["No entry matches this text."] : []));
    };

    const ask = () => {
      clearTimeout(timer);
      show();
    };
    // On a phone the keyboard or the box itself may cover the answer.
    const reveal = () => {
      if (box.value.trim()) status.scrollIntoView({ block: "nearest" });
      if (!results.hidden) results.firstElementChild.scrollIntoView({ block: "nearest" });
    };

    box.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(show, 120);
    });
    box.addEventListener("paste", () => setTimeout(() => { ask(); reveal(); }));
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      ask();
      results.querySelector("a")?.click();
    });
    // Firefox and pages from disk may refuse to read the clipboard.
    paste.hidden = !navigator.clipboard?.readText;
    paste.addEventListener("click", async () => {
      try {
        box.value = await navigator.clipboard.readText();
      } catch {
        paste.hidden = true;
        box.focus();
        return;
      }
      ask();
      reveal();
    });
    other.querySelector("button").addEventListener("click", () => {
      // The last line, because a traceback ends with its exception.
      const line = box.value.trim().split("\n").pop().slice(0, 300);
      dispatchEvent(new CustomEvent("gradbook-search", { detail: line }));
    });
    box.value = new URLSearchParams(location.search).get("q") ?? "";
    show();
  };

  // The filter shows the items of the list that contain all words, and the headings above them.
  const filter = (field, count) => {
    const parts = [...document.querySelectorAll(".finder ~ :is(h2, h3, ul)")];
    const items = parts.flatMap((part) => (part.tagName === "UL" ? [...part.children] : []));
    field.addEventListener("input", () => {
      const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      for (const item of items) item.hidden = !words.every((word) => item.textContent.toLowerCase().includes(word));
      // From the end, because a heading is shown if there is an item below it.
      let below = { H2: false, H3: false };
      for (const part of [...parts].reverse()) {
        const shown = part.tagName === "UL" ? [...part.children].some((item) => !item.hidden) : below[part.tagName];
        part.hidden = !shown;
        if (part.tagName === "UL") below = { H2: below.H2 || shown, H3: below.H3 || shown };
        else below[part.tagName] = false;
      }
      count.textContent = words.length ? `${items.filter((item) => !item.hidden).length} of ${items.length}` : "";
    });
  };

  const finder = document.querySelector(".finder"), field = document.querySelector("#finder-filter");
  if (finder) start(finder);
  if (field) filter(field, document.querySelector(".finder-count"));
}
