// What the tests ask of an <autograd-explorer>.
const explorers = (() => {
  const style = (part, name) => getComputedStyle(part)[name]

  return {
    // Steps through an explorer to its end and back, and returns what was wrong on the way.
    walk(explorer) {
      const wrong = [], all = selector => [...explorer.querySelectorAll(selector)]
      const steps = all(".ag-step"), parts = all("[data-a], [data-from]"), seen = []
      const press = does => explorer.querySelector(`[data-do=${does}]`).click()
      const look = () => parts.map(part => part.dataset.s + part.matches(".is-off")).join()
      const runs = all("[data-t]").map(part => [part, part.dataset.t.split(",")])
      const nodes = all(".ag-node"), sources = all("ag-l"), chips = all(".ag-chip")
      const check = step => {
        const expect = (right, what) => right || wrong.push(`step ${step}: ${what}`)
        const item = steps[step], { k: kind, line } = item.dataset
        const shown = steps.filter(each => style(each, "display") !== "none")
        expect(shown.length === 1 && shown[0] === item, "one step is shown")
        expect(all("[aria-current]").length === 1, "one step is current")
        expect(explorer.querySelector("input").valueAsNumber === step, "the slider follows")
        const lit = sources.flatMap((each, at) => each.matches(".is-now") ? at + 1 : [])
        expect(lit.join() === (line ?? ""), `line ${line} is lit, not ${lit}`)
        for (const [part, at] of runs)
          expect(at.includes(String(step)) === (part.dataset.s === "now"), `${part.getAttribute("class")} is lit`)
        const now = nodes.filter(each => each.dataset.s === "now").length
        expect(now === (kind === "run" ? 1 : 0), `${now} nodes run`)
        for (const chip of chips) {
          if (!["idle", "later"].includes(chip.parentNode.dataset.s)) continue
          const { display, opacity } = getComputedStyle(chip.parentNode)
          expect(style(chip, "display") === "none" || opacity < 0.2 || display === "none",
            "a gradient is shown before it is there")
        }
      }
      while (explorer.step > 0) press("back")
      for (let step = 0; step < steps.length; step++) { check(step); seen.push(look()); press("on") }
      if (explorer.step !== steps.length - 1) wrong.push("the end is the end")
      for (let step = steps.length - 1; step >= 0; step--) {
        check(step)
        if (look() !== seen[step]) wrong.push(`step ${step} differs on the way back`)
        press("back")
      }
      while (explorer.step < steps.length - 1) press("on")
      return wrong
    },

    // What is wrong with the first view: the node that runs first is not seen.
    firstView(explorer) {
      const pane = explorer.querySelector(".ag-scroll").getBoundingClientRect()
      const seen = [...explorer.querySelectorAll(".ag-box")].filter(each => {
        const { left, right, top, bottom } = each.getBoundingClientRect()
        return left >= pane.left - 1 && right <= pane.right + 1 && top >= pane.top - 1 && bottom <= pane.bottom + 1
      })
      const first = Math.min(...explorer.nodes.flatMap(each => each.dataset.t ? [parseInt(each.dataset.t)] : []))
      const root = seen.some(each => parseInt(each.closest(".ag-node").dataset.t) === first)
      return root ? [] : [`${explorer.id}: ${seen.length} nodes are seen, and not the first to run`]
    },

    // What is wrong at any step: small text, what moves, words that start below the screen.
    // With `every`, only some of the steps are looked at.
    steady(explorer, every = 1) {
      const wrong = new Set(), box = selector => explorer.querySelector(selector).getBoundingClientRect()
      const places = () => [".ag-main", ".ag-controls", ".ag-scroll", ".ag-steps"].map(each => box(each).top).join()
      const before = places()
      for (let at = 0; at < explorer.steps.length; at += every) {
        explorer.show(at, true)
        if (places() !== before) wrong.add(`step ${at}: something moves`)
        if (box("[aria-current] .ag-head").bottom > innerHeight - 80 || box(".ag-scroll").top < 0)
          wrong.add(`step ${at}: its words start below the screen`)
        const words = box("[aria-current]"), side = box(".ag-scroll").right < words.left || words.right < box(".ag-scroll").left
        if (innerWidth >= 900 && !side) wrong.add("words and drawing do not stand side by side")
        if (box(".ag-main").bottom > Math.max(box(".ag-scroll").bottom, words.bottom) + 30)
          wrong.add(`step ${at}: room is kept for another step`)
        for (const each of explorer.querySelectorAll(":not(svg, option, .ag-step:not([aria-current]) *, .ag-shut *)")) {
          if (![...each.childNodes].some(one => one.nodeType === 3 && one.data.trim())) continue
          if (!each.getClientRects().length) continue
          const scale = each.ownerSVGElement ? box(".ag-svg").width / explorer.querySelector(".ag-svg").viewBox.baseVal.width : 1
          const size = parseFloat(getComputedStyle(each).fontSize) * scale
          if (size < 10.99) wrong.add(`${each.localName}.${each.getAttribute("class")} has ${size} px`)
        }
      }
      return [...wrong]
    },

    // What stands in the boxes of the leaves, in the order of the recording.
    gradients(explorer) {
      return [...explorer.querySelectorAll(".ag-leaf")].map(leaf =>
        [...leaf.querySelectorAll(".ag-grad")]
          .filter(text => style(text, "display") !== "none" && text.getClientRects().length)
          .map(text => text.textContent.replace(".grad", "").trim()))
    },

    // Which visible texts stand out too little from their ground, and which lines from the
    // drawing's, at the step that is shown.
    contrast(explorer, ratio) {
      const clear = color => /transparent|rgba.*, 0\)$/.test(color)
      const ground = part => {
        while (clear(style(part, "backgroundColor"))) part = part.parentElement
        return style(part, "backgroundColor")
      }
      const fill = selector => part => style(part.parentNode.querySelector(selector), "fill")
      const paper = () => ground(explorer.querySelector(".ag-graph"))
      const wrong = new Set()
      const check = (selector, color, under, least) => {
        for (const part of explorer.querySelectorAll(selector)) {
          const off = part.closest("[data-s=later], [data-s=idle] > .ag-chip, [aria-disabled=true]")
          if (off || !part.getClientRects().length || style(part, "visibility") === "hidden") continue
          const found = ratio(style(part, color), under(part))
          if (found < least) wrong.add(`${part.getAttribute("class") ?? part.nodeName} in ` +
            `${part.parentNode.getAttribute("class")}: ${found.toFixed(2)}`)
        }
      }
      check(".ag-node tspan, .ag-line2", "fill", part =>
        style(part.closest(".ag-node").querySelector(".ag-box"), "fill"), 4.5)
      check(".ag-glyph", "fill", fill(".ag-tile"), 4.5)
      check(".ag-chip text", "fill", fill("rect"), 4.5)
      check(".ag-ghost text", "fill", paper, 4.5)
      check(".ag-step :is(p, b, code, dt, dd, span, td, summary), .ag-legend li, .ag-foot, " +
        ".ag-count, .ag-zones span, ag-l, ag-l span", "color", ground, 4.5)
      check(".ag-wire, .ag-ghostline, .ag-ghost rect, .ag-box", "stroke", paper, 3)
      check(".ag-tip", "fill", paper, 3)
      check(".ag-controls svg", "color", part => ground(part.parentNode), 3)
      return [...wrong]
    },
  }
})()
