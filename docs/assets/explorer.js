/* <autograd-explorer>: shows a recorded backward pass one step at a time.

   All it shows is in the page: the code, a list item for each step, and the drawing, whose parts say
   at which steps they are at work (gradbook/graph/svg.py tells how). It works as a module and as a
   plain script, which it is on the site: browsers refuse modules to a page opened from disk. */
{
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const manner = () => (calm.matches ? "auto" : "smooth");
  const icon = (path) => `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"/></svg>`;
  const PLAY = icon("M7 4.5v15L20 12z");
  const PAUSE = icon("M6 5h4v14H6zM14 5h4v14h-4z");
  const button = (does, label, inside) =>
    `<button type="button" data-do="${does}" aria-label="${label}">${inside}</button>`;
  const numbers = (text) => (text ? text.split(",").map(Number) : []);

  // Explorers start one by one when the browser has time, those that the reader is near at once.
  const idle = window.requestIdleCallback ?? ((work) => setTimeout(work, 1));
  const waiting = new Set();
  const startNext = () => {
    const [next] = waiting;
    next?.begin();
    if (waiting.size) idle(startNext);
  };
  const near = new IntersectionObserver(
    (entries) => entries.forEach((entry) => entry.isIntersecting && entry.target.begin()),
    { rootMargin: "50% 0px" },
  );

  class AutogradExplorer extends HTMLElement {
    connectedCallback() {
      this.onHash = () => this.follow(location.hash);
      // The hash and not the attribute is compared: Material makes every address absolute.
      this.onClick = (event) => {
        const link = event.target.closest?.("a[href]");
        if (!link?.hash || link.pathname !== location.pathname) return;
        if (event.metaKey || event.ctrlKey || event.shiftKey || !this.follow(link.hash)) return;
        event.preventDefault();
        event.stopPropagation();
        if (link.hash !== location.hash) history.pushState(null, "", link.hash);
      };
      addEventListener("hashchange", this.onHash);
      document.addEventListener("click", this.onClick, true);
      this.seen = new IntersectionObserver(([entry]) => {
        if (!entry.isIntersecting) this.stop();
        // A backward pass starts at the bottom. Not before: it would lay out what nobody sees yet.
        else if (this.untouched) this.box.scrollTop = this.box.scrollHeight;
        this.untouched &&= !entry.isIntersecting;
      });
      this.seen.observe(this);
      if (this.follow(location.hash)) {
        // The browser scrolls to the list item, which stands in the middle of the explorer.
        addEventListener("load", () => this.scrollIntoView(), { once: true });
      } else if (this.steps) {
        this.show(this.start, true);
      } else {
        near.observe(this);
        if (waiting.add(this).size === 1) idle(startNext);
      }
    }

    /** Start, if it has not: show the graph as it was recorded. */
    begin() {
      waiting.delete(this);
      near.unobserve(this);
      if (this.steps) return;
      this.build();
      this.show(this.start, true);
    }

    disconnectedCallback() {
      waiting.delete(this);
      near.unobserve(this);
      this.stop();
      removeEventListener("hashchange", this.onHash);
      document.removeEventListener("click", this.onClick, true);
      this.seen.disconnect();
    }

    build() {
      const all = (selector) => [...this.querySelectorAll(selector)];
      this.start = Number(this.dataset.start);
      this.steps = all(".ag-step");
      this.last = this.steps.length - 1;
      this.calls = this.steps.flatMap((item, step) => (item.dataset.k === "call" ? step : []));
      this.lines = all(".ag-src");
      this.nodes = all(".ag-node");
      this.parts = all("[data-a], .ag-seed").map((part) => ({
        part,
        born: Number(part.dataset.a ?? part.dataset.from),
        runs: numbers(part.dataset.t),
      }));
      this.spans = all("[data-from]").map((part) => ({
        part,
        from: Number(part.dataset.from),
        to: part.dataset.to ? Number(part.dataset.to) : this.last,
      }));
      this.box = this.querySelector(".ag-scroll");
      this.code = this.querySelector(".ag-code pre");
      for (const node of this.nodes) node.setAttribute("role", "button");

      const part = (step) => `${(100 * step) / this.last}%`;
      const stripes = this.steps.slice(1).map(({ dataset }, step) => {
        const color = /call|run|return/.test(dataset.k) ? "grad" : "fwd";
        return `var(--ag-${color}) ${part(step)} ${part(step + 1)}`;
      });
      const main = this.querySelector(".ag-main");
      main.insertAdjacentHTML(
        "beforeend",
        `<div class="ag-controls" role="group" aria-label="Steps of the recording">` +
        button("start", "To the recorded graph", icon("M6 5h2.5v14H6zM20 5v14L9.5 12z")) +
        button("back", "Previous step", icon("M16.5 5v14L6 12z")) +
        button("play", "Play", PLAY) +
        button("on", "Next step", icon("M7.5 5v14L18 12z")) +
        `<span class="ag-track" style="--ag-stripes:${stripes}">` +
        `<input type="range" min="0" max="${this.last}" aria-label="Step">` +
        `<span class="ag-zones" aria-hidden="true"><span style="width:${part(this.start)}">` +
        `${this.start / this.last < 0.17 ? "" : "forward"}</span>backward</span></span>` +
        `<a class="ag-count"></a>` +
        button("list", "All steps as a list", icon("M4 5h16v3H4zM4 10.5h16v3H4zM4 16h16v3H4z")) +
        `<p class="ag-live" aria-live="polite" aria-atomic="true"></p></div>`,
      );
      this.controls = main.lastChild;
      const control = (selector) => this.controls.querySelector(selector);
      this.range = control("input");
      this.count = control("a");
      this.live = control("p");
      this.playing = control("[data-do=play]");
      this.listing = control("[data-do=list]");
      this.back = control("[data-do=back]");
      this.on = control("[data-do=on]");

      this.tabIndex = -1; // a click anywhere inside hands the keys to this explorer
      this.controls.addEventListener("click", (event) => {
        const does = event.target.closest("button")?.dataset.do;
        if (does === "play") this.play();
        else if (does === "list") this.list(!("all" in this.dataset));
        else if (does) this.go({ start: this.start, back: this.step - 1, on: this.step + 1 }[does]);
      });
      this.range.addEventListener("input", () => this.go(this.range.valueAsNumber));
      this.box.addEventListener("click", (event) => this.visit(event.target.closest(".ag-node")));
      this.addEventListener("keydown", this.onKey);
      this.list(calm.matches);
      this.dataset.ready = "";
    }

    /** List every step, or show one at a time. */
    list(every) {
      this.toggleAttribute("data-all", every);
      this.listing.ariaPressed = every;
    }

    onKey(event) {
      const { key, target } = event;
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // A slider has keys of its own, and so has code that is too wide.
      const wide = target === this.code && target.scrollWidth > target.clientWidth;
      if (key !== " " && (wide || target === this.range)) return;
      const at = this.nodes.indexOf(target);
      const keys = {
        ArrowLeft: () => this.go(this.step - 1),
        ArrowRight: () => this.go(this.step + 1),
        Home: () => this.go(0),
        End: () => this.go(this.last),
      };
      if (at >= 0) {
        keys.ArrowUp = () => this.nodes.at(at - 1).focus();
        keys.ArrowDown = () => this.nodes[(at + 1) % this.nodes.length].focus();
        keys.Enter = keys[" "] = () => this.visit(target);
      } else if (!target.closest("button, summary, a")) {
        keys[" "] = () => this.play();
      }
      if (!keys[key]) return;
      event.preventDefault();
      keys[key]();
    }

    /** Go to the step at which a node runs; once there, to its next run. */
    visit(node) {
      const found = this.parts.find(({ part }) => part === node);
      if (!found) return;
      const { born, runs } = found;
      this.go(runs.find((step) => step > this.step) ?? runs[0] ?? born);
    }

    /** Take a link to `#name-s7` to step 7, if this explorer is called so. */
    follow(hash) {
      const steps = [...this.querySelectorAll(".ag-step")];
      const step = steps.findIndex(({ id }) => `#${id}` === hash);
      if (step < 0) return false;
      this.begin();
      this.go(step);
      this.scrollIntoView({ block: "nearest", behavior: manner() });
      return true;
    }

    /** Show a step because the reader asked for it. */
    go(step) {
      this.stop();
      this.show(step);
    }

    show(step, quiet) {
      this.step = step = Math.max(0, Math.min(this.last, step));
      const item = this.steps[step];
      const { k: kind, line } = item.dataset;
      const begin = this.calls.findLast((call) => call <= step) ?? Infinity; // of this pass
      let focus;
      for (const { part, born, runs } of this.parts) {
        const ran = runs.filter((run) => begin <= run && run <= step);
        let state = "idle";
        if (born > step) state = "later";
        else if (ran.includes(step)) state = "now";
        else if (ran.length) state = "done";
        else if (born === step && kind === "fwd") state = "new";
        part.dataset.s = state;
        if (/now|new/.test(state) && part.matches(".ag-node, .ag-seed")) focus = part;
      }
      for (const { part, from, to } of this.spans) {
        part.classList.toggle("is-off", step < from || step > to);
      }
      for (const each of this.steps) each.ariaCurrent = each === item ? "step" : null;
      const source = this.lines.find((each) => each.dataset.line === line);
      for (const each of this.lines) each.classList.toggle("is-now", each === source);
      // One node is a stop of the Tab key, the arrow keys lead to the others.
      const stop = this.nodes.includes(focus) ? focus : this.nodes[0];
      for (const node of this.nodes) node.tabIndex = node === stop ? 0 : -1;

      this.dataset.phase = kind;
      this.range.value = step;
      this.controls.style.setProperty("--ag-at", `${(100 * step) / this.last}%`);
      this.range.ariaValueText = `${step} of ${this.last}`;
      this.count.ariaLabel = `Link to step ${step} of ${this.last}`;
      this.count.textContent = `${step} / ${this.last}`;
      this.count.href = `#${item.id}`;
      this.back.ariaDisabled = step === 0;
      this.on.ariaDisabled = step === this.last;
      this.untouched = quiet;
      if (quiet) return;
      if (!this.timer) this.say();
      this.reveal(this.box, focus);
      this.reveal(this.code, source);
    }

    /** Announce the step to screen readers. */
    say() {
      const words = [...this.steps[this.step].querySelectorAll(":scope > p")];
      const text = words.map((each) => each.textContent).join(". ");
      this.live.textContent = `Step ${this.step} of ${this.last}. ${text}`;
    }

    /** Scroll inside a box only: the page must not move under the reader. */
    reveal(box, part) {
      if (!part) return;
      const outer = box.getBoundingClientRect();
      const inner = part.getBoundingClientRect();
      box.scrollBy({
        top: inner.top + inner.height / 2 - outer.top - outer.height / 2,
        left: box === this.box ? inner.left + inner.width / 2 - outer.left - outer.width / 2 : 0,
        behavior: manner(),
      });
    }

    play() {
      if (this.timer) {
        this.stop();
        return;
      }
      const tick = () => (this.step < this.last ? this.show(this.step + 1) : this.stop());
      this.timer = setInterval(tick, Number(this.dataset.pace) || 1800);
      this.playing.innerHTML = PAUSE;
      this.playing.ariaLabel = "Pause";
      this.show(this.step === this.last ? this.start : this.step + 1);
    }

    stop() {
      if (!this.timer) return;
      this.timer = clearInterval(this.timer);
      this.playing.innerHTML = PLAY;
      this.playing.ariaLabel = "Play";
      this.say();
    }
  }

  customElements.get("autograd-explorer") ||
    customElements.define("autograd-explorer", AutogradExplorer);
}
