/* The search: it shows the sections that ranking.js finds, and opens the chosen one.

   The search partial loads this script at the first use. Scripts bring the data, because a page that
   is opened from disk cannot fetch files. */
{
  const root = new URL("..", document.currentScript.src);
  const MOST = 12, MOST_OF_A_PAGE = 4, MOST_FOR_A_MESSAGE = 5, LEAST = 0.05;

  const load = (path) => new Promise((resolve, reject) => {
    const script = document.createElement("script");
    Object.assign(script, { src: new URL(path, root).href, onload: resolve, onerror: reject });
    document.head.append(script);
  });
  const start = async () => {
    // The finder's page has loaded two of these by then.
    if (document.readyState === "loading") await new Promise((resolve) => addEventListener("DOMContentLoaded", resolve));
    const scripts = ["assets/minisearch/minisearch-7.2.0.js", "assets/ranking.js", "search/search_index.js", "search/questions.js"];
    if (!window.gradbookErrors) scripts.push("assets/errors.js");
    if (!window.gradbookMatching) scripts.push("assets/matching.js");
    await Promise.all(scripts.map(load));
    return gradbookRanking.prepare(MiniSearch, __index.docs, gradbookQuestions, gradbookErrors, gradbookMatching.matches);
  };

  const element = (name, properties, ...inside) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(properties)) made.setAttribute(key, value);
    made.append(...inside);
    return made;
  };
  const marked = (pieces) => pieces.map(([text, mark]) => (mark ? element("mark", {}, text) : text));
  const count = (number, name) => `${number} ${name}${number === 1 ? "" : "s"}`;

  customElements.define("gradbook-search", class extends HTMLElement {
    async connectedCallback() {
      const one = (selector) => this.querySelector(selector);
      const dialog = one("dialog"), field = one("input"), list = one("[role=listbox]");
      const status = one("[role=status]"), none = one(".gb-search-none");
      let options = [], chosen = -1;

      const choose = (at) => {
        options[chosen]?.setAttribute("aria-selected", "false");
        chosen = at;
        options[chosen]?.setAttribute("aria-selected", "true");
        options[chosen]?.scrollIntoView({ block: "nearest" });
        field.setAttribute("aria-activedescendant", options[chosen]?.id ?? "");
      };
      const option = ({ doc, terms, fix }) => {
        const made = element("a", { role: "option", id: `gb-search-${options.length}`, href: new URL(doc.id, root), tabindex: -1, "aria-selected": false },
          element("strong", {}, ...marked(gradbookRanking.mark(doc.title, terms))),
          element("span", {}, ...(fix ? [`Fix: ${fix}`] : marked(gradbookRanking.sentence(doc, terms)))));
        options.push(made);
        return made;
      };
      const show = (found) => {
        const pages = new Map(), best = found.find(({ score }) => score < Infinity)?.score;
        const most = found[0]?.score === Infinity ? MOST_FOR_A_MESSAGE : MOST;
        let taken = 0;
        for (const each of found) {
          const { page } = each.doc, group = pages.get(page) ?? [];
          if (taken === most || group.length === MOST_OF_A_PAGE || each.score < LEAST * best) continue;
          pages.set(page, [...group, each]);
          taken++;
        }
        options = [];
        list.replaceChildren(...[...pages.values()].map((group) => {
          const trail = group[0].doc.trail.join(" › ");
          return element("div", { role: "group", "aria-label": trail }, element("p", { "aria-hidden": true }, trail), ...group.map(option));
        }));
        field.setAttribute("aria-expanded", taken > 0);
        none.hidden = taken > 0 || !field.value.trim();
        status.textContent = !field.value.trim() ? "Type a function, a question or an error message."
          : taken ? `${count(taken, "section")} on ${count(pages.size, "page")}, best first` : "Nothing matches.";
        choose(taken ? 0 : -1);
        list.scrollTop = 0;
      };

      const keys = {
        ArrowDown: () => choose((chosen + 1) % options.length),
        ArrowUp: () => choose((chosen + options.length - 1) % options.length),
        Home: () => choose(0),
        End: () => choose(options.length - 1),
        Enter: () => options[chosen].click(),
      };
      field.addEventListener("keydown", (event) => {
        if (!options.length || !Object.hasOwn(keys, event.key) || event.isComposing) return;
        event.preventDefault();
        keys[event.key]();
      });
      one(".gb-search-bar button").addEventListener("click", () => dialog.close());
      // A click beside the dialog closes it; so does one on a result, which may be on this page.
      dialog.addEventListener("click", ({ target }) => (target === dialog || target.closest("a")) && dialog.close());

      status.textContent = "Loading…";
      try {
        const ask = await start();
        const answer = () => show(ask(field.value));
        field.addEventListener("input", answer);
        answer();
      } catch {
        status.textContent = "The search could not be loaded. Reload the page to try again.";
      }
    }
  });
}
