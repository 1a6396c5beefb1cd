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
  const button = (does, title, inside) =>
    `<button type="button" data-do="${does}" title="${title}">${inside}</button>`;
  const WORDS = 200; // a minute: who reads the words looks at the drawing, too
  const KEYS = `← →|previous, next step;Home End|first, last step;Space|play, pause;
    ↑ ↓|another node of the drawing;Enter|the step at which this node runs;
    + − 0|zoom in, zoom out, whole drawing;F|full screen;L|all steps as a list;?|these shortcuts`
    .replace(/\s*([^|;]+)\|([^;]+);?/g, "<dt>$1</dt><dd>$2</dd>");
  const DOES = { "?": "keys", "+": "larger", "-": "smaller", 0: "fit", f: "full", l: "list" };
  // What a saved drawing takes from the style sheets.
  const STYLES = `fill stroke stroke-width stroke-dasharray opacity font-family font-size font-weight
    letter-spacing text-anchor`.split(/\s+/);
  const numbers = (text) => (text ? text.split(",").map(Number) : []);

  // Explorers start one by one when the browser has time, those that the reader is near at once.
  const idle = window.requestIdleCallback ?? ((work) => setTimeout(work, 1));
  const waiting = new Set();
  const startNext = () => {
    [...waiting][0]?.begin();
    if (waiting.size) idle(startNext);
  };
  const begin = (entries) => entries.forEach((entry) => entry.isIntersecting && entry.target.begin());
  const near = new IntersectionObserver(begin, { rootMargin: "50% 0px" });

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
        // A backward pass starts at its root. Not before: it would lay out what nobody sees yet.
        else if (this.steps && this.untouched && !this.placed)
          this.placed = !this.reveal(this.box, this.root, "instant");
      });
      this.seen.observe(this);
      if (this.follow(location.hash)) {
        // The browser scrolls to the list item, the last time in the frame after the page has loaded.
        const later = (then) => requestAnimationFrame(() => requestAnimationFrame(then));
        addEventListener("load", () => later(() => this.scrollIntoView()), { once: true });
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
      // It may have been on the screen before it started.
      this.seen.unobserve(this);
      this.seen.observe(this);
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
      this.lines = all("ag-l");
      this.nodes = all(".ag-node");
      // For each step, the parts that differ before or after it: a step costs as much in any graph.
      this.changes = this.steps.map(() => []);
      const note = (change, steps) => new Set(steps).forEach((step) => this.changes[step]?.push(change));
      for (const part of all("[data-a], [data-from]")) {
        const { a, from, to = "", t } = part.dataset;
        const [born, runs, last] = [Number(a ?? from), numbers(t), Number(to || this.last)];
        if (from) note({ part, from: born, to: last }, [born, last + 1]);
        if (a || t) note({ part, born, runs }, [born, ...runs]);
      }
      this.box = this.querySelector(".ag-scroll");
      this.code = this.querySelector(".ag-code pre"); // a box that scrolls has to have a name
      Object.assign(this.code, { tabIndex: 0, role: "region", ariaLabel: `The code of ${this.id}` });
      for (const node of this.nodes) Object.assign(node, { role: "button", tabIndex: -1 });
      const first = (node) => numbers(node.dataset.t)[0] ?? 1e9;
      [this.root] = this.reachable().sort((one, other) => first(one) - first(other)); // seen first

      const part = (step) => `${(100 * step) / this.last}%`;
      const stripes = this.steps.slice(1).map(({ dataset }, step) => {
        const color = /call|run|return/.test(dataset.k) ? "grad" : "fwd";
        return `var(--ag-${color}) ${part(step)} ${part(step + 1)}`;
      });
      const speeds = [0.5, 1, 2, 4].map((speed) => `<option value="${speed}">${speed}×</option>`);
      const main = this.querySelector(".ag-main");
      main.insertAdjacentHTML(
        "afterbegin",
        `<div class="ag-controls" role="group" aria-label="Steps of the recording">` +
        button("start", "Go to the recorded graph", icon("M6 5h2.5v14H6zM20 5v14L9.5 12z")) +
        button("back", "Previous step", icon("M16.5 5v14L6 12z")) +
        button("play", "Play", PLAY) +
        button("on", "Next step", icon("M7.5 5v14L18 12z")) +
        `<span class="ag-track" style="--ag-stripes:${stripes}">` +
        `<input type="range" min="0" max="${this.last}" aria-label="Step" title="Step">` +
        `<span class="ag-zones" aria-hidden="true"><span style="width:${part(this.start)}">` +
        `${this.start / this.last < 0.17 ? "" : "forward"}</span>backward</span></span>` +
        `<a class="ag-count" title="Link to this step"></a>` +
        `<select aria-label="Speed" title="Speed">${speeds.join("")}</select>` +
        button("list", "All steps as a list", icon("M4 5h16v3H4zM4 10.5h16v3H4zM4 16h16v3H4z")) +
        button("full", "Full screen", icon("M4 4h6v2H6v4H4zM14 4h6v6h-2V6h-4zM4 14h2v4h4v2H4zM18 14h2v6h-6v-2h4z")) +
        button("keys", "Keyboard shortcuts", `<span aria-hidden="true">?</span>`) +
        `<p class="ag-live" aria-live="polite" aria-atomic="true"></p></div>`,
      );
      this.svg = this.box.querySelector("svg"); // the largest graphs are not drawn
      this.svg && this.querySelector(".ag-tools").insertAdjacentHTML(
        "afterbegin",
        `<div role="group" aria-label="Drawing">` +
        button("smaller", "Zoom out", icon("M5 11h14v2H5z")) +
        button("fit", "Show the whole drawing", icon("M4 4h16v16H4zM6 6v12h12V6zM9 9h6v6H9z")) +
        button("larger", "Zoom in", icon("M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z")) +
        button("save", "Save the drawing as SVG", icon("M11 4h2v8h3l-4 4.5L8 12h3zM5 18h14v2H5z")) +
        "</div>",
      );
      this.controls = main.firstChild;
      const control = (selector) => this.controls.querySelector(selector);
      [this.range, this.speed, this.count, this.live] = ["input", "select", "a", "p"].map(control);
      const does = ["play", "list", "back", "on", "full"].map((name) => control(`[data-do=${name}]`));
      [this.playing, this.listing, this.back, this.on] = does;
      does[4].hidden = !document.fullscreenEnabled;

      this.does = {
        start: () => this.go(this.start),
        back: () => this.go(this.step - 1),
        on: () => this.go(this.step + 1),
        play: () => this.play(),
        list: () => this.list(!("all" in this.dataset)),
        full: () => (document.fullscreenElement ? document.exitFullscreen() : this.requestFullscreen()),
        keys: () => this.tellKeys(),
        smaller: () => this.zoom(this.scale / 1.25),
        larger: () => this.zoom(this.scale * 1.25),
        fit: () => this.zoom(),
        save: () => this.save(),
      };
      this.scale = this.speed.value = 1;
      this.tabIndex = -1; // a click anywhere inside hands the keys to this explorer
      main.addEventListener("click", ({ target }) => this.does[target.closest("[data-do]")?.dataset.do]?.());
      this.range.addEventListener("input", () => this.go(this.range.valueAsNumber));
      this.box.addEventListener("click", ({ target }) => this.dragged || this.visit(target.closest(".ag-node")));
      this.box.addEventListener("pointerdown", (event) => this.drag(event));
      this.addEventListener("keydown", this.onKey);
      this.list(calm.matches);
      this.dataset.ready = "";
    }

    /** List every step, or show one at a time. */
    list(every) {
      this.toggleAttribute("data-all", every);
      this.listing.ariaPressed = every;
    }

    /** Move the drawing with the mouse; fingers and wheels scroll it anyway. */
    drag({ clientX, clientY, pointerType, button }) {
      this.dragged = false;
      if (pointerType !== "mouse" || button) return;
      const { scrollLeft, scrollTop } = this.box;
      const ended = new AbortController();
      const move = (event) => {
        const [x, y] = [event.clientX - clientX, event.clientY - clientY];
        if ((this.dragged ||= Math.hypot(x, y) > 4)) this.box.scrollTo(scrollLeft - x, scrollTop - y);
      };
      addEventListener("pointermove", move, { signal: ended.signal });
      addEventListener("pointerup", () => ended.abort(), { signal: ended.signal });
    }

    /** Draw at this scale, or so that all is seen; what is in the middle stays there. */
    zoom(scale) {
      if (!this.svg) return;
      const box = this.box;
      const { width, height } = this.svg.viewBox.baseVal;
      scale ??= Math.min(1, (box.clientWidth - 24) / width, (box.clientHeight - 8) / height);
      const x = (box.scrollLeft + box.clientWidth / 2) / box.scrollWidth;
      const y = (box.scrollTop + box.clientHeight / 2) / box.scrollHeight;
      this.scale = Math.max(0.2, Math.min(3, scale));
      box.style.setProperty("--ag-zoom", this.scale);
      const left = x * box.scrollWidth - box.clientWidth / 2;
      box.scrollTo({ left, top: y * box.scrollHeight - box.clientHeight / 2, behavior: "instant" });
    }

    /** Save the drawing as it is seen; its styles are written into it, so it shows anywhere. */
    save() {
      const copy = this.svg.cloneNode(true), copies = [...copy.querySelectorAll("*")];
      for (const [at, part] of [...this.svg.querySelectorAll("*")].entries()) {
        const style = getComputedStyle(part);
        const own = STYLES.map((name) => `${name}:${style.getPropertyValue(name)}`).join(";");
        copies[at].setAttribute("style", own);
        if (style.display === "none") copies[at].remove();
      }
      copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
      copy.style.width = `${copy.viewBox.baseVal.width}px`;
      copy.style.background = getComputedStyle(this.box.parentNode).backgroundColor;
      const href = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
      const download = `${this.id}-step-${this.step}.svg`;
      Object.assign(document.createElement("a"), { href, download }).click();
    }

    tellKeys() {
      const dialog = document.createElement("dialog");
      Object.assign(dialog, { className: "ag-keys", ariaLabel: "Keyboard shortcuts" });
      dialog.innerHTML = `<dl>${KEYS}</dl><form method="dialog"><button>Close</button></form>`;
      dialog.addEventListener("close", () => dialog.remove());
      this.controls.append(dialog);
      dialog.showModal();
    }

    onKey(event) {
      const { key, target } = event;
      if (event.altKey || event.ctrlKey || event.metaKey || target.closest("dialog")) return;
      if (event.shiftKey && !/[?+]/.test(key)) return;
      // A slider and a list of speeds have keys of their own, and so has code that is too wide.
      const wide = target === this.code && target.scrollWidth > target.clientWidth;
      if (target === this.speed || (/^(Arrow|Home|End)/.test(key) && (wide || target === this.range))) return;
      const [nodes, go] = [this.reachable(), (step) => () => this.go(step)];
      const at = nodes.indexOf(target);
      const [ArrowLeft, ArrowRight, Home, End] = [this.step - 1, this.step + 1, 0, this.last].map(go);
      const keys = { ArrowLeft, ArrowRight, Home, End };
      if (at >= 0) {
        keys.ArrowUp = () => nodes.at(at - 1).focus();
        keys.ArrowDown = () => nodes[(at + 1) % nodes.length].focus();
        keys.Enter = keys[" "] = () => this.visit(target);
      } else if (!target.closest("button, summary, a")) {
        keys[" "] = () => this.play();
      }
      const then = keys[key] ?? this.does[DOES[key]];
      if (!then) return;
      event.preventDefault();
      event.stopPropagation(); // F opens the search of the site
      then();
    }

    /** Go to the step at which a node runs; once there, to its next run. */
    visit(node) {
      if (!node) return;
      const runs = numbers(node.dataset.t);
      this.go(runs.find((step) => step > this.step) ?? runs[0] ?? Number(node.dataset.a));
    }

    // The nodes that keys lead to, and of those at work the one to show; groups may be closed.
    reachable() { return [...this.nodes]; }
    leading(lit) { return lit.at(-1); }

    /** Take a link to `#name-s7` to step 7, if this explorer is called so; `#name` opens it. */
    follow(hash) {
      const step = [...this.querySelectorAll(".ag-step")].findIndex(({ id }) => `#${id}` === hash);
      const whole = hash === `#${this.id}`;
      if (hash === `#${this.id}-graph`) this.unfold(); // its heading, to which the browser scrolls
      if (step < 0 && !whole) return false;
      this.unfold();
      if (!whole) this.go(step);
      this.scrollIntoView({ block: whole ? "start" : "nearest", behavior: manner() });
      return true;
    }

    unfold() {
      this.closest("details")?.setAttribute("open", "");
      this.begin();
    }

    /** Show a step because the reader asked for it. */
    go(step) {
      this.stop();
      this.show(step);
    }

    show(step, quiet) {
      const before = this.step;
      this.step = step = Math.max(0, Math.min(this.last, step));
      const item = this.steps[step], { k: kind, line } = item.dataset;
      const begin = this.calls.findLast((call) => call <= step) ?? Infinity; // of this pass
      const [low, high] = begin === this.pass ? [before, step].sort((a, b) => a - b) : [0, this.last];
      this.pass = begin;
      const changes = new Set(this.changes.slice(low, high + 1).flat());
      const lit = [];
      for (const { part, born, runs, from, to } of changes) {
        if (!runs) {
          part.classList.toggle("is-off", step < from || step > to);
          continue;
        }
        const ran = runs.filter((run) => begin <= run && run <= step);
        let state = "idle";
        if (born > step) state = "later";
        else if (ran.includes(step)) state = "now";
        else if (ran.length) state = "done";
        else if (born === step && kind === "fwd") state = "new";
        part.dataset.s = state;
        if (/now|new/.test(state) && part.matches(".ag-node, .ag-seed")) lit.push(part);
      }
      const focus = this.leading(lit);
      this.item?.removeAttribute("aria-current");
      item.ariaCurrent = "step";
      item.style.counterSet = `ag-step ${step}`;
      const source = this.lines[line - 1];
      this.source?.classList.remove("is-now");
      source?.classList.add("is-now");
      // One node is a stop of the Tab key, the arrow keys lead to the others.
      const tabbed = this.nodes.includes(focus) ? focus : this.reachable()[0];
      this.tabbed?.setAttribute("tabindex", -1);
      tabbed?.setAttribute("tabindex", 0);
      Object.assign(this, { item, source, tabbed });

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
    reveal(box, part, behavior = manner()) {
      if (!part) return;
      const [outer, inner] = [box, part].map((each) => each.getBoundingClientRect());
      const zoom = box.currentCSSZoom ?? 1; // a full screen enlarges all
      const left = inner.left + inner.width / 2 - outer.left - outer.width / 2;
      box.scrollBy({
        top: (inner.top + inner.height / 2 - outer.top - outer.height / 2) / zoom,
        left: box === this.box ? left / zoom : 0,
        behavior,
      });
    }

    /** Return the milliseconds that it takes to read the step. */
    reading() {
      const words = this.steps[this.step].innerText.trim().split(/\s+/).length;
      const wait = Number(this.dataset.pace) || Math.max(1500, (words * 60_000) / WORDS);
      return wait / this.speed.value;
    }

    /** Play from where the reader is; the recording from its beginning, if nothing was asked for. */
    play() {
      if (this.timer) return void this.stop();
      const next = (step) => {
        this.show(step);
        if (step < this.last) this.timer = setTimeout(() => next(step + 1), this.reading());
        else this.stop();
      };
      Object.assign(this.playing, { innerHTML: PAUSE, title: "Pause" });
      this.timer = -1; // so that the first step is not announced before the next
      next(this.untouched || this.step === this.last ? 0 : this.step + 1);
    }

    stop() {
      if (!this.timer) return;
      this.timer = clearTimeout(this.timer);
      Object.assign(this.playing, { innerHTML: PLAY, title: "Play" });
      this.say();
    }
  }

  customElements.get("autograd-explorer") ||
    customElements.define("autograd-explorer", AutogradExplorer);
}
