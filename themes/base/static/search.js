// The search page: reads the shards of the index, newest first, and ranks what it finds.
import { fold, withI, words } from "./folding.js";

const form = document.querySelector(".searching");
const { root } = form.dataset;
const shards = form.dataset.shards.split(" ").filter(Boolean);
const status = document.querySelector(".search-status");
const letters = document.querySelector(".letters");
const list = document.querySelector(".found");
const more = document.querySelector(".found-more");
const inside = document.querySelector(".found-inside").content.firstElementChild;
const fields = [...form.elements].filter((each) => each.name);
const choices = fields.slice(1);
const PAGE = 20;
let reading, index = [], found = [], shown = 0;

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name]);
const make = (tag, name, text = "") => Object.assign(document.createElement(tag), { className: name, textContent: text });
const busy = () => index.length < shards.length;
const local = (url) => !/^\/|:/.test(url);
// quý and quí are one phrase too.
const phrase = (list) => " " + list.map(withI).join(" ");

async function read(name) {
  const answer = await fetch(root + name);
  if (!answer.ok) throw new Error(answer.status);
  const { d, w, p } = await answer.json();
  const heads = d.map(([title, , , summary]) => [title, summary].map((text) => words(text).map(withI)));
  return { pages: d, heads, words: w.split(" "), postings: p.split(",") };
}

// The two newest shards answer first, the others follow.
async function readAll() {
  index = await Promise.all(shards.slice(0, 2).map(read));
  if (!busy()) return;
  search();
  await new Promise((done) => setTimeout(done, 50)); // the answer is drawn first
  index = index.concat(await Promise.all(shards.slice(2).map(read)));
}

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

// The pages of a shard that have a word, or one that begins with it: number → how well it fits,
// 4 in the title, 2 in the summary, 1 in the text.
function having(shard, word, begins) {
  const fits = new Map();
  const known = withI(word);
  const fit = (each) => each === known || (begins && each.startsWith(word));
  shard.words.forEach((each, at) => {
    if (!fit(each)) return;
    let page = -1;
    for (const digit of shard.postings[at]) {
      if (digit === "-") page += DIGITS.length;
      else fits.set((page += 1 + DIGITS.indexOf(digit)), 1);
    }
  });
  shard.heads.forEach(([title, summary], page) => {
    if (title.some(fit)) fits.set(page, 4);
    else if (summary.some(fit)) fits.set(page, 2);
  });
  return fits;
}

function search() {
  const asked = fields[0].value.trim().normalize();
  const wanted = words(asked);
  found = [];
  for (const shard of wanted.length ? index : []) {
    const sets = wanted.map((word, at) => having(shard, word, at === wanted.length - 1));
    for (const [number, fit] of sets[0]) {
      if (!sets.every((set) => set.has(number))) continue;
      const page = shard.pages[number];
      const title = words(page[0]);
      let score = fit;
      for (const set of sets.slice(1)) score += set.get(number);
      if (phrase(title).includes(phrase(wanted)) || (" " + title.join(" ")).includes(" " + wanted.join(" "))) score += 50;
      if ((page[0] + " " + page[3]).toLowerCase().includes(asked.toLowerCase())) score += 20;
      const [, section = "", year = ""] = (local(page[1]) && /^(.+?)\/(?:(\d{4})\/)?/.exec(page[1])) || [];
      found.push({ page, score, place: [section, year, page[4]] });
    }
    if (!shard.pages.some(([, url]) => local(url))) names(shard, asked, wanted);
  }
  found.sort((one, other) => other.score - one.score || other.page[2].localeCompare(one.page[2]));
  narrow();
  show(asked, wanted);
}

// A commune whose name stands in what was asked for: the rest is looked for in its own site.
function names(shard, asked, wanted) {
  for (const page of shard.pages) {
    if (!(phrase(wanted) + " ").includes(phrase(words(page[4])) + " ") || found.some((each) => each.page === page)) continue;
    const known = words(page[0] + " " + page[3]).map(withI);
    const rest = asked.split(/\s+/).filter((each) => words(each).some((word) => !known.includes(withI(word)))).join(" ");
    found.push({ page, rest, score: 40, place: ["", "", ""] });
  }
}

// Leaves what the choices allow, and says beside each choice how much it would find.
function narrow() {
  const chosen = choices.map((each) => each.value);
  const column = { muc: 0, nam: 1, loai: 2 };
  const fits = (each, but) => choices.every((choice, at) => at === but || !chosen[at] || each.place[column[choice.name]] === chosen[at]);
  choices.forEach((choice, at) => {
    for (const option of choice.options) {
      option.dataset.text ??= option.textContent;
      const count = found.filter((each) => fits(each, at) && (!option.value || each.place[column[choice.name]] === option.value)).length;
      option.textContent = `${option.dataset.text} (${count})`;
    }
  });
  found = found.filter((each) => fits(each));
}

function show(asked, wanted) {
  const values = { count: found.length.toLocaleString("vi"), words: asked };
  letters.hidden = Boolean(asked);
  form.querySelector(".choices").hidden = !asked || !choices.length;
  status.textContent = !asked ? "" : busy() ? status.dataset.reading : fill(found.length ? status.dataset.found : status.dataset.none, values);
  list.replaceChildren();
  list.hidden = !found.length;
  shown = 0;
  add(wanted);
  more.onclick = () => add(wanted)?.querySelector("a").focus();
}

function add(wanted) {
  const items = found.slice(shown, shown + PAGE).map((each) => item(each, wanted));
  list.append(...items);
  shown += items.length;
  more.hidden = shown >= found.length || busy(); // who reads on would be set back
  return items[0];
}

function item({ page: [title, url, date, summary], rest }, wanted) {
  const node = make("li", "found-item");
  const heading = make("h2", "found-title");
  const link = make("a", "");
  link.href = local(url) ? root + url : url;
  link.append(...marked(title, wanted));
  heading.append(link);
  node.append(heading);
  if (date) {
    const time = make("time", "found-date", date.split("-").reverse().join("/"));
    time.dateTime = date;
    node.append(time);
  }
  if (summary) {
    const text = make("p", "found-summary");
    text.append(...marked(summary, wanted));
    node.append(text);
  }
  if (rest) {
    const further = inside.cloneNode(true);
    further.href = url + "tim-kiem.html?q=" + encodeURIComponent(rest);
    further.textContent = fill(inside.textContent, { words: rest });
    node.append(further);
  }
  return node;
}

// A text whose words that were looked for are marked: each letter folds to one letter.
function marked(text, wanted) {
  const plain = [...text].map((letter) => fold(letter).padEnd(letter.length).slice(0, letter.length)).join("");
  const parts = [];
  let from = 0;
  for (const match of plain.matchAll(/[a-z0-9\uaa00-\uaa5f]+/g)) {
    const word = withI(match[0]);
    if (!wanted.some((each, at) => word === withI(each) || (at === wanted.length - 1 && match[0].startsWith(each)))) continue;
    const end = match.index + match[0].length;
    parts.push(text.slice(from, match.index), make("mark", "", text.slice(match.index, end)));
    from = end;
  }
  return [...parts, text.slice(from)];
}

async function ask() {
  const asked = String(new URLSearchParams(fields.filter((each) => each.value.trim()).map((each) => [each.name, each.value.trim()])));
  history.replaceState(null, "", location.pathname + (asked && "?" + asked));
  if (!fields[0].value.trim()) return search();
  status.textContent = status.dataset.reading;
  try {
    await (reading ??= readAll());
    search();
  } catch {
    reading = undefined;
    letters.hidden = false;
    status.textContent = status.dataset.failed;
  }
}

let waiting;
form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(ask, 150);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});

const asked = new URLSearchParams(location.search);
for (const field of fields) field.value = asked.get(field.name) ?? "";
if (fields[0].value) ask();
