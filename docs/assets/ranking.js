/* Which sections of the site answer a question, best first.

   The search loads it in the browser, and a test in Node. An identifier is one word of the index:
   `no_grad` is neither "no" nor "grad". The questions in the pages' front matter weigh most. */
{
  // A reader who types no message wants an explanation first. The words of a chapter also appear in
  // its recap and its questions.
  const TITLE = 0.88; // a title that is asked for weighs a little less than a question
  const MESSAGE = 0.85;
  const LATER = { labs: 0.8, errors: 0.65, understand: 0.6, reference: 0.6, about: 0.5 };
  const REPEATED = /#(check|check-yourself|recap|warm-up|put-together|think-twice)$/;
  const EVERYWHERE = /#(check|check-yourself|recap|mistakes)$/; // sections that most pages have
  const BOOST = { title: 2.5, names: 1.3, headings: 0.3, about: 1.5, questions: 2.3, text: 1 };
  const LONGEST = 170;
  const WORD = /[\wÀ-ɏ]+(?:\.[A-Za-z_]\w*)*/g;
  const SPLIT = new RegExp(`(${WORD.source})`);

  // Singular and plural, noun and verb become one word. One letter more or less, as between British
  // and American spelling, is left to the fuzzy search.
  const SAME = { grad: "gradient", grads: "gradient", leaves: "leaf", backprop: "backward", backpropagation: "backward", multiple: "several" };
  const stem = (word) => {
    if (Object.hasOwn(SAME, word)) return SAME[word];
    if (word.length < 4 || /[_.\d]/.test(word)) return word;
    return word.replace(/([^s])s$/, "$1").replace(/(?<=...)(?:ation|ating|ated|ator|ate|ing|ed|er|e)$/, "")
      .replace(/([^s])\1$/, "$1");
  };

  // Words of a question that its answer need not contain.
  const FILLERS = new Set((
    "a about after all also am an and any are as at be because been but by can cannot could did do does doing " +
    "for from get got had has have how i if in is isn it its just like may me might must my need not of on or other " +
    "our own pytorch say should so some such t than true that the their them then there these they this those to too " +
    "us use using vs was we were what when which who why will with would you your"
  ).split(" ").map(stem));

  // Returns the parts of a text for comparison, each with its forms, the most exact first.
  const cache = new Map();
  const part = (typed) => {
    const whole = typed.replace(/^_+|_+$/g, "").toLowerCase();
    const last = whole.split(".").pop();
    const pieces = typed.split(/[._]+|(?<=[a-z])(?=[A-Z])/).map((each) => each.toLowerCase());
    const forms = [...new Set([whole, last, ...pieces].filter(Boolean).map(stem))];
    return { last, whole, forms, telling: forms.filter((form) => !FILLERS.has(form)) };
  };
  const parts = (text) => (text.match(WORD) ?? []).map((typed) => {
    if (!cache.has(typed)) cache.set(typed, part(typed));
    return cache.get(typed);
  });
  const terms = (text, all) => {
    const found = [];
    for (const { forms, telling } of parts(text)) found.push(...(all ? forms : telling));
    return found;
  };

  const plain = (html) => html.replace(/<\/?(code|su[bp])>/g, "").replace(/<[^>]+>/g, " ").replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">").replace(/&amp;/g, "&").replace(/¶/g, "").replace(/\s+/g, " ").trim();

  // One document for each section of a page.
  const documents = (index, questions) => {
    const pages = {}, found = [];
    for (const { location, title, text } of index) {
      const [page, id = ""] = location.split("#");
      // The index of a lab includes its code, and the numbers at the axes of its plots.
      const prose = page.startsWith("labs/") ? (text.match(/<(p|ul|ol)>.*?<\/\1>/gs) ?? []).join(" ") : text;
      const own = { id: location, page, title: plain(title), about: "", questions: [], headings: "" };
      own.names = [...prose.matchAll(/<(pre|code)>(.*?)<\/\1>/gs)].map((each) => plain(each[2])).concat(id).join(" ");
      own.text = plain(prose.replace(/^message |<pre>.*?<\/pre>/gs, " "));
      if (id) {
        own.headings = pages[page].title;
        pages[page].headings += ` ${own.title}`;
      } else pages[page] = own;
      found.push(own);
    }
    const at = Object.fromEntries(found.map((each) => [each.id, each]));
    for (const [page, [section, about, asked]] of Object.entries(questions)) {
      if (at[page]) Object.assign(at[page], { section, about });
      for (const item of asked) {
        const [question, ids] = typeof item === "string" ? [item, ""] : Object.entries(item)[0];
        for (const id of ids.split(" ")) at[id ? `${page}#${id}` : page]?.questions.push(question);
      }
    }
    for (const each of found) each.trail = [pages[each.page].section, pages[each.page].title].filter(Boolean);
    return found;
  };

  // Returns a function that answers a question: sections with their score and the matched terms.
  const prepare = (MiniSearch, index, questions, errors, matches) => {
    const docs = documents(index, questions).filter(({ text, questions }) => text || questions.length);
    const known = new Map(); // how many sections hold a term
    let seen = new Set();
    const engine = new MiniSearch({
      fields: Object.keys(BOOST),
      tokenize: (text, field) => {
        const found = terms(text, field === "title" || field === "questions");
        for (const term of found) if (!seen.has(term) && seen.add(term)) known.set(term, (known.get(term) ?? 0) + 1);
        return found;
      },
      processTerm: (term) => term,
      extractField: (doc, field) => {
        if (field === "id") seen = new Set();
        return [doc[field]].flat().join(" . ");
      },
    });
    engine.addAll(docs);
    const at = new Map(docs.map((doc) => [doc.id, doc]));
    const rarity = (term) => Math.log(1 + docs.length / (known.get(term) ?? 0.5));
    const entries = new Set(errors.entries.map((each) => `errors/${each.at}`));
    const late = ({ id, page }) =>
      (LATER[page.split("/")[0]] ?? 1) * (REPEATED.test(id) ? 0.4 : 1) * (entries.has(id) ? MESSAGE : 1);
    // What a section answers: its questions, and its name and title, unless other pages share these.
    const answered = (doc) => {
      const id = doc.id.split(/[#/]/).pop().replace(/\.html$|-graph$/, "").replace(/-/g, " ");
      const titles = entries.has(doc.id) || EVERYWHERE.test(doc.id) ? [] : [id, doc.title, ...doc.title.split(": ")];
      const bags = (texts, weight) => texts.map((each) => ({ other: bag(wanted(each, known), rarity), weight }));
      return [...bags(titles, TITLE), ...bags(doc.questions, 1)];
    };

    return (question) => {
      const asked = wanted(question.slice(-300), known); // a traceback's exception is at its end
      if (!asked.length) return [];
      const own = bag(asked, rarity), once = [...new Set(asked)];
      const total = sum(once.map(rarity));
      const found = engine.search(once.join(" "), {
        tokenize: (text) => text.split(" "), processTerm: (term) => term, boost: BOOST,
        prefix: (term, at) => term.length > 2 && (at === once.length - 1 || !known.has(term)),
        fuzzy: (term) => !known.has(term) && term.length > 3 && (term.length > 7 ? 2 : 1),
        weights: { fuzzy: 0.3, prefix: 0.4 },
        boostTerm: (term) => (/[_.]/.test(term) ? 4.5 : 1), bm25: { k: 3.5, b: 0.9, d: 0.5 },
      }).map(({ id, score, queryTerms, terms }) => {
        const doc = at.get(id);
        const covered = sum(queryTerms.map(rarity)) / total;
        const alike = Math.max(0, ...(doc.answered ??= answered(doc)).map(({ other, weight }) => weight * likeness(own, other)));
        return { doc, terms, score: score * covered ** 1.8 * (1 + 6 * alike ** 3) * late(doc) };
      });
      const first = message(question, errors, matches);
      if (first) {
        const doc = at.get(`errors/${first.at}`);
        if (doc) found.push({ doc, terms: once, score: Infinity, fix: first.fix });
      }
      const listed = new Set();
      return found.sort((one, other) => other.score - one.score)
        .filter(({ doc }) => !listed.has(doc) && listed.add(doc));
    };
  };

  // Returns the terms that a question is looked up by. Words that form an identifier of the site
  // together, as in "no grad", are looked up as that, too.
  const wanted = (question, known) => {
    const all = parts(question), found = [];
    all.forEach(({ whole, last, forms }, at) => {
      for (const count of [2, 3]) {
        const name = all.slice(at, at + count).map((each) => each.whole).join("_");
        if (at + count <= all.length && known.has(name)) found.push(name);
      }
      if (/backward\d$/.test(whole) && !known.has(whole)) found.push("grad_fn");
      const names = (last.includes("_") || /^\w\./.test(whole) ? [last] : [whole, last]).map(stem);
      const there = names.filter((name) => known.has(name));
      found.push(...new Set(there.length ? there : [names[0], ...(forms.length > 2 ? forms.slice(1) : [])]));
    });
    const telling = found.filter((term) => !FILLERS.has(term) && term.length > 1);
    return telling.length ? telling : found;
  };

  // The words of a question and its pairs of words, each with its weight.
  const bag = (terms, rarity) => {
    const weights = new Map();
    terms.forEach((term, at) => {
      if (at) weights.set(`${terms[at - 1]} ${term}`, 0.5 * Math.min(rarity(terms[at - 1]), rarity(term)));
      weights.set(term, rarity(term));
    });
    return { weights, total: sum(weights.values()) };
  };
  const sum = (numbers) => [...numbers].reduce((all, each) => all + each, 0);
  // How much of two questions is the same, from 0 to 1.
  const likeness = (one, other) => {
    const same = sum([...one.weights.keys()].filter((each) => other.weights.has(each)).map((each) => one.weights.get(each)));
    return (2 * same) / (one.total + other.total || 1);
  };

  // Returns the entry of the finder if the question is a message or a large part of one.
  const message = (question, errors, matches) => {
    const dense = (text) => text.replace(/\W/g, "").length;
    const [best] = matches(question, errors);
    if (!best || question.trim().split(/\s+/).length < 4) return null;
    return dense(best.part) >= 0.7 * dense(question.replace(/^\s*\w+(Error|Warning): /, "")) ? errors.entries[best.entry] : null;
  };

  // Returns a text in pieces, each with whether it is a word that was looked for.
  const mark = (text, terms) => text.split(SPLIT).map((piece, at) =>
    [piece, at % 2 === 1 && [part(piece).whole, part(piece).last].map(stem).some((form) => terms.includes(form))]);

  // Returns in such pieces the sentence of a section that holds most of the words.
  const sentence = ({ text, about }, terms) => {
    let best = "", most = -1;
    for (const each of (text || about).split(/(?<=[.!?:]) (?=[^a-z])/)) {
      const held = new Set(parts(each).flatMap(({ forms }) => forms).filter((form) => terms.includes(form)));
      if (held.size > most) [best, most] = [each, held.size];
    }
    const pieces = mark(best, terms);
    const first = pieces.findIndex(([, marked]) => marked);
    // A long sentence, as a table is one, begins a few words before the first of them.
    if (best.length > LONGEST && first > 12) pieces.splice(0, first - 10, ["… ", false]);
    let left = LONGEST;
    return pieces.filter(([piece]) => (left -= piece.length) > 0).concat(left > 0 ? [] : [["…", false]]);
  };

  globalThis.gradbookRanking = { prepare, mark, sentence };
}
