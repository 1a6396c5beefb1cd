// Answers questions as the search of a built site does, in Node: `node ask_search.js SITE`, with the
// questions as JSON on standard input. For each it prints the first three sections.
const { readFileSync } = require("fs");
const { runInThisContext } = require("vm");

globalThis.window = globalThis;
const [, , site] = process.argv;
for (const script of [
  "assets/errors.js", "assets/matching.js", "assets/minisearch/minisearch-7.2.0.js", "assets/ranking.js",
  "search/search_index.js", "search/questions.js",
]) runInThisContext(readFileSync(`${site}/${script}`, "utf8"), script);

const { prepare, mark, sentence } = gradbookRanking;
const ask = prepare(MiniSearch, __index.docs, gradbookQuestions, gradbookErrors, gradbookMatching.matches);
const shown = ({ doc, terms, fix }) => ({
  place: doc.id, trail: doc.trail, title: mark(doc.title, terms), sentence: sentence(doc, terms), fix,
});
const questions = JSON.parse(readFileSync(0, "utf8"));
console.log(JSON.stringify(questions.map((question) => ask(question).slice(0, 3).map(shown))));
