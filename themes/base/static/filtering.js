// The list of a register: words and choices together, over the same list as data.
import { fold, withI, words } from "./folding.js";

const form = document.querySelector(".filtering");
const status = document.querySelector(".search-status");
const list = document.querySelector(".found");
const more = document.querySelector(".found-more");
const whole = document.querySelectorAll(".list-items > .items, .list-items > .pager");
const { data, folder } = form.dataset;
const fields = [...form.elements].filter((each) => each.name);
const choices = fields.slice(1);
const PAGE = 20;
let reading, items = [], found = [], shown = 0;

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => values[name]);
const make = (tag, name, text = "") => Object.assign(document.createElement(tag), { className: name, textContent: text });
// The name of a term in addresses, which are cut where they would be too long.
const slug = (value) => fold(String(value)).match(/[a-z0-9]+/g)?.join("-") ?? "khac";
const isTerm = (value, term) => slug(value) === term || (term.length > 60 && slug(value).startsWith(term));

// What is looked for in: title, number, summary and the terms; the values of each choice.
function prepared(item) {
  const terms = Object.fromEntries(choices.map(({ name }) => {
    const value = name === "nam" ? item.url.split(`/${folder}/`).at(-1).slice(0, 4) : item[name === "tinh-trang" ? "state" : name.replaceAll("-", "_")];
    return [name, [value ?? []].flat()];
  }));
  const texts = Object.values(item).flat().filter((each) => typeof each === "string" && !each.includes("://"));
  return { item, terms, words: words(texts.join(" ")).map(withI) };
}

async function read() {
  const answer = await fetch(data);
  if (!answer.ok) throw new Error(answer.status);
  items = (await answer.json()).items.map(prepared);
}

function filter() {
  const wanted = words(fields[0].value);
  const fits = (each, word, last) => each === withI(word) || (last && each.startsWith(word));
  found = items.filter((each) => wanted.every((word, at) => each.words.some((known) => fits(known, word, at === wanted.length - 1))));
  narrow();
  show();
}

// Leaves what the choices allow, and says beside each choice how much it would find.
function narrow() {
  const allowed = (each, but) => choices.every((choice) => choice === but || !choice.value || each.terms[choice.name].some((value) => isTerm(value, choice.value)));
  for (const choice of choices) {
    const left = found.filter((each) => allowed(each, choice));
    for (const option of choice.options) {
      option.dataset.text ??= option.textContent;
      const count = option.value ? left.filter((each) => each.terms[choice.name].some((value) => isTerm(value, option.value))).length : left.length;
      option.textContent = `${option.dataset.text} (${count.toLocaleString("vi")})`;
    }
  }
  found = found.filter((each) => allowed(each));
}

function show() {
  const asked = fields.some((each) => each.value.trim());
  for (const each of whole) each.hidden = asked;
  status.textContent = !asked ? "" : fill(found.length ? status.dataset.found : status.dataset.none, { count: found.length.toLocaleString("vi") });
  list.replaceChildren();
  list.hidden = !asked || !found.length;
  shown = 0;
  more.hidden = true;
  if (asked) add();
}

function add() {
  const nodes = found.slice(shown, shown + PAGE).map(entry);
  list.append(...nodes);
  shown += nodes.length;
  more.hidden = shown >= found.length;
  return nodes[0];
}

function entry({ item }) {
  const node = make("li", "found-item");
  const heading = make("h2", "found-title");
  const link = make("a", "", item.title);
  link.href = item.url.slice(item.url.lastIndexOf(`/${folder}/`) + folder.length + 2);
  heading.append(link);
  node.append(heading);
  if (item.date) {
    const day = item.date.slice(0, 10);
    const time = make("time", "found-date", day.split("-").reverse().join("/"));
    time.dateTime = day;
    node.append(time);
  }
  const facts = [item.so_hieu, item.co_quan_ban_hanh, item.summary].filter(Boolean);
  if (facts.length) node.append(make("p", "found-summary", facts.join(" · ")));
  return node;
}

async function ask() {
  const asked = String(new URLSearchParams(fields.filter((each) => each.value.trim()).map((each) => [each.name, each.value.trim()])));
  history.replaceState(null, "", location.pathname + (asked && "?" + asked));
  if (asked && !items.length) status.textContent = status.dataset.reading;
  try {
    if (asked) await (reading ??= read());
    filter();
  } catch {
    reading = undefined;
    status.textContent = status.dataset.failed;
  }
}

let waiting;
form.hidden = false;
form.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(ask, 150);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
form.addEventListener("reset", () => setTimeout(ask));
more.addEventListener("click", () => add()?.querySelector("a").focus());

const asked = new URLSearchParams(location.search);
for (const field of fields) field.value = asked.get(field.name) ?? "";
if (fields.some((each) => each.value)) ask();
