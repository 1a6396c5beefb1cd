/* <autograd-explorer-tools>: the explorer of a large graph, or of a page that `gradbook graph` wrote.

   It opens and closes groups, finds nodes by name, and leads to the first NaN. Load it after
   explorer.js. gradbook/graph/grouped_svg.py tells what the parts of the drawing say. */
{
  const HEAD = 62; // pixels above what an open group holds, for its box
  const SIDE = 14;
  const numbers = (text) => text.split(/[ ,]/).map(Number);
  const half = (x) => Math.round(x * 2) / 2;

  /** Return a function that moves a coordinate to where it is when each range grew by so much. */
  const stretched = (ranges) => {
    const ends = [...new Set(ranges.flatMap(([from, to]) => [from, to]))].sort((a, b) => a - b);
    const rates = ends.slice(1).map((to, at) => {
      const here = ranges.filter((range) => range[0] <= ends[at] && to <= range[1]);
      return [ends[at], to, Math.max(0, ...here.map(([from, to, more]) => more / (to - from)))];
    });
    return (x) =>
      rates.reduce((sum, [from, to, rate]) => sum + rate * Math.max(0, Math.min(x, to) - from), x);
  };

  /** Return a smooth path through points, vertical at both ends, as node_svg.py draws it. */
  const curve = (points) => {
    const pairs = points.slice(1).map((point, at) => [points[at], point]);
    const leans = pairs.map(([[x0, y0], [x1, y1]]) => (x1 - x0) / (y1 - y0));
    const inner = leans.slice(1).map((b, at) => {
      const a = leans[at];
      return a * b > 0 ? (Math.abs(a) < Math.abs(b) ? a : b) : 0;
    });
    const slopes = [0, ...inner, 0];
    return pairs.reduce((path, [[x0, y0], [x1, y1]], at) => {
      const [x, y, bend] = [x1 - x0, y1 - y0, 0.42 * (y1 - y0)];
      const ends = [bend * slopes[at], bend, x - bend * slopes[at + 1], y - bend, x, y];
      return `${path}c${ends.map(half).join(" ")}`;
    }, `M${points[0].map(half).join(" ")}`);
  };

  /** Read a level of the drawing: its items, its arrows, and its size with all groups closed. */
  const read = (element) => {
    const items = new Map();
    const arrows = [];
    for (const each of element.children) {
      const { i, b, e, p, of } = each.dataset;
      if (b) {
        const [x, y, width, height] = numbers(b);
        const box = each.querySelector(".ag-group");
        items.set(i, Object.assign(items.get(i) ?? {}, { each, box, x, y, width, height }));
      } else if (of) {
        items.set(of, { level: read(each) });
      } else if (e) {
        const flat = numbers(p);
        const points = flat.flatMap((x, at) => (at % 2 ? [] : [[x, flat[at + 1]]]));
        arrows.push({ each, ends: e.split(" "), points });
      }
    }
    return { element, items, arrows, size: numbers(element.dataset.size) };
  };

  const isOpen = (level) => !level.element.matches(".ag-shut");

  /** Place all parts of a level; return its size, and where its ports are. */
  const place = (level, nested) => {
    const { element, items, arrows, size } = level;
    const open = [...items.values()].filter((item) => item.level && isOpen(item.level));
    for (const item of items.values()) {
      Object.assign(item, { w: item.width, h: item.height, ports: undefined });
    }
    for (const item of open) {
      const inner = place(item.level, true);
      item.ports = inner.ports;
      item.w = Math.max(inner.width, item.width) + 2 * SIDE;
      item.h = inner.height + HEAD + SIDE;
      item.inset = (item.w - inner.width) / 2;
      const frame = item.level.element.querySelector(":scope > .ag-frame");
      const wide = { x: -item.inset, y: -HEAD, width: item.w, height: item.h };
      for (const [name, length] of Object.entries(wide)) frame.setAttribute(name, length);
    }
    const along = (at, length, grown) =>
      stretched(
        open.map((item) => {
          const [middle, before] = [item[at], item[length]];
          return [middle - before / 2, middle + before / 2, Math.max(0, item[grown] - before)];
        }),
      );
    const [across, down] = [along("x", "width", "w"), along("y", "height", "h")];
    const [width, height] = [across(size[0]), down(size[1])];
    const middle = (move, at, length) => (move(at - length / 2) + move(at + length / 2)) / 2;
    for (const item of items.values()) {
      item.left = half(middle(across, item.x, item.width) - item.w / 2);
      item.top = half(middle(down, item.y, item.height) - item.h / 2);
      const opened = open.includes(item);
      // The box of an open group is at the top of its frame.
      const by = [
        item.left + item.w / 2 - item.x,
        item.top + (opened ? 7 : 0) + item.height / 2 - item.y,
      ];
      item.each.setAttribute("transform", `translate(${by.join(" ")})`);
      if (opened) {
        const inside = `translate(${item.left + item.inset} ${item.top + HEAD})`;
        item.level.element.setAttribute("transform", inside);
      }
    }
    const ports = new Map();
    for (const { each, ends, points } of arrows) {
      const [source, target] = ends.slice(0, 2).map((end) => items.get(end));
      const name = ends[2]; // of the port in a group that opens
      const first = points[0][0] - source.x;
      const last = points.at(-1);
      const from = [
        source.ports?.has(name)
          ? source.left + source.inset + source.ports.get(name)
          : source.left + source.w / 2 + first,
        source.width > 2 ? source.top : height + SIDE,
      ];
      const to = [
        target.ports?.has(name)
          ? target.left + target.inset + target.ports.get(name)
          : target.left + target.w / 2 + last[0] - target.x,
        target.width > 2 ? target.top + target.h : -HEAD,
      ];
      const route = [from, ...points.slice(1, -1).map(([x, y]) => [across(x), down(y)]), to];
      if (source.width === 2) ports.set(ends[0], from[0]);
      if (target.width === 2) ports.set(ends[1], to[0]);
      const [x, y] = to;
      const label = `translate(${route[1].map(half).join(" ")})`;
      const shape = [...route.slice(0, -1), target.width > 2 ? [x, y + 5] : to];
      each.querySelector(".ag-wire").setAttribute("d", curve(shape));
      each.querySelector(".ag-tip").setAttribute("d", `M${half(x)} ${half(y) + 1}l-4.5 8.5h9z`);
      for (const chip of each.querySelectorAll(":scope > .ag-chip")) chip.setAttribute("transform", label);
    }
    return { width, height, ports };
  };

  const AutogradExplorer = customElements.get("autograd-explorer");
  const inside = (part) => part.closest(".ag-shut"); // the closed group around a part

  class AutogradExplorerTools extends AutogradExplorer {
    build() {
      const top = this.querySelector(".ag-level");
      this.top = top && read(top);
      this.levels = new Map(); // {the box of a group: what the group holds}
      const note = ({ items }) => {
        for (const { box, level } of items.values()) {
          if (!level) continue;
          this.levels.set(box, level);
          box.ariaExpanded = false;
          note(level);
        }
      };
      if (top) note(this.top);
      super.build();
      // Arrows whose colour changes: those of several edges or passes.
      this.colors = [...this.querySelectorAll("[data-n*=',']")].map((arrow) => {
        const { t, n } = arrow.dataset;
        return { arrow, runs: numbers(t), places: n.split(",") };
      });
      if (this.svg) this.addTools();
    }

    addTools() {
      const button = (does, title, text) =>
        `<button type="button" data-do="${does}" title="${title}" aria-label="${title}">${text}</button>`;
      const tools = this.querySelector(".ag-tools");
      const broken = ["NaN", "inf"].filter((word) => word.toLowerCase() in this.dataset);
      tools.firstElementChild.insertAdjacentHTML(
        "beforeend",
        (this.levels.size ? button("fold", "Open or close all groups", "±") : "") +
          broken.map((word) => button(word, `Go to the first ${word}`, `→ ${word}`)).join(""),
      );
      this.does.fold = () => {
        const any = [...this.levels.values()].some(isOpen);
        this.turn([...this.levels.keys()], !any);
      };
      for (const word of broken) {
        this.does[word] = () => {
          this.go(Number(this.dataset[word.toLowerCase()]));
          this.openTo(this.running);
        };
      }
      if (!this.top) return;
      tools.firstElementChild.insertAdjacentHTML(
        "afterend",
        `<div class="ag-find"><input type="search" placeholder="Find a node or parameter" ` +
          `title="Press Enter for the next match" aria-label="Find a node or parameter"><output></output></div>`,
      );
      [this.query, this.answer] = tools.querySelector(".ag-find").children;
      this.query.addEventListener("input", () => this.search());
      this.box.insertAdjacentHTML("afterend", `<p class="ag-closed" hidden><span></span> ${button("into", "Open this group", "Open")}</p>`);
      this.closed = this.box.nextElementSibling;
      this.does.into = () => {
        const part = this.running;
        this.openTo(part);
        part.focus({ preventScroll: true }); // the button is hidden now
      };
    }

    /** Open or close groups; the first of them stays where it is on the screen. */
    turn(boxes, open) {
      for (const box of boxes) {
        this.levels.get(box).element.classList.toggle("ag-shut", !open);
        box.ariaExpanded = open;
        box.querySelector(".ag-glyph").textContent = open ? "−" : "+";
      }
      const seen = boxes.find((box) => !inside(box)) ?? this.svg;
      const before = seen.getBoundingClientRect();
      const { width, height } = place(this.top);
      const { x } = this.svg.viewBox.baseVal;
      const size = [width - 2 * x, height - 2 * x];
      this.svg.setAttribute("viewBox", [x, x, ...size].join(" "));
      this.svg.style.setProperty("--ag-w", size[0]);
      const after = seen.getBoundingClientRect();
      const zoom = this.box.currentCSSZoom ?? 1;
      const [left, top] = [after.left - before.left, after.top - before.top];
      this.box.scrollBy({ left: left / zoom, top: top / zoom, behavior: "instant" });
      if (this.tabbed && inside(this.tabbed)) {
        this.tabbed.tabIndex = -1;
        this.tabbed = this.reachable()[0]; // Tab still reaches the drawing
        this.tabbed.tabIndex = 0;
      }
      this.tellClosed();
    }

    /** Open the groups around a part of the drawing, and show it. */
    openTo(part) {
      const boxes = [...this.levels.keys()].filter((box) => {
        const { element } = this.levels.get(box);
        return element.contains(part) && element.matches(".ag-shut");
      });
      if (boxes.length) this.turn(boxes, true);
      this.reveal(this.box, part);
    }

    visit(node) {
      const level = this.levels.get(node);
      if (level) this.turn([node], !isOpen(level));
      else super.visit(node);
    }

    reachable() {
      return this.nodes.filter((node) => !inside(node));
    }

    /** Of the parts at work, the one to show: the node, or the closed group that it is in. */
    leading(lit) {
      this.running = lit.findLast((part) => !this.levels.has(part));
      const seen = lit.filter((part) => !inside(part));
      return seen.findLast((part) => part.ariaExpanded !== "true") ?? seen.at(-1);
    }

    show(step, quiet) {
      super.show(step, quiet);
      for (const each of this.colors) {
        const place = each.places[each.runs.findLastIndex((run) => run <= step)];
        if (place === undefined || place === each.place) continue;
        each.place = place;
        each.arrow.classList.toggle("ag-broken", !place);
        each.arrow.style.setProperty("--ag-n", `${place || 0}%`);
      }
      if (this.closed) this.tellClosed();
    }

    /** Say that the node of this step is in a closed group. */
    tellClosed() {
      const outer = this.running && this.dataset.phase === "run" && inside(this.running);
      this.closed.hidden = !outer;
      if (!outer) return;
      const box = [...this.levels].find(([box, { element }]) => element.contains(this.running) && !inside(box) && !isOpen(this.levels.get(box)));
      this.closed.firstChild.textContent = `This step is in ${box[0].querySelector(".ag-name").textContent}, which is closed.`;
    }

    say() {
      super.say();
      if (this.closed) this.tellClosed();
      if (this.closed && !this.closed.hidden) this.live.textContent += ` ${this.closed.firstChild.textContent}`;
    }

    /** Count the nodes and groups whose name has the words of the field. */
    search() {
      this.querySelector(".is-found")?.classList.remove("is-found");
      const words = this.query.value.toLowerCase().split(/\s+/).filter(Boolean);
      const named = (node) => node.ariaLabel.toLowerCase().split(", value")[0];
      this.found = words.length ? this.nodes.filter((node) => words.every((word) => named(node).includes(word))) : [];
      const born = (node) => Number(node.dataset.a);
      this.found.sort((one, other) => born(one) - born(other));
      this.at = -1;
      this.answer.textContent = words.length ? `${this.found.length || "none"}` : "";
    }

    next() {
      if (!this.found?.length) return;
      this.querySelector(".is-found")?.classList.remove("is-found");
      this.at = (this.at + 1) % this.found.length;
      const node = this.found[this.at];
      node.classList.add("is-found");
      this.openTo(node);
      this.answer.textContent = `${this.at + 1} of ${this.found.length}`;
      this.live.textContent = `${this.answer.textContent}: ${node.ariaLabel}`;
    }

    onKey(event) {
      if (event.target !== this.query) return super.onKey(event);
      if (event.key === "Enter") this.next();
    }

    tellKeys() {
      super.tellKeys();
      const more = "<dt>Enter</dt><dd>on a group: open, close</dd>";
      if (this.levels.size) this.controls.querySelector("dialog dl").insertAdjacentHTML("beforeend", more);
    }
  }
  customElements.get("autograd-explorer-tools") ||
    customElements.define("autograd-explorer-tools", AutogradExplorerTools);
}
