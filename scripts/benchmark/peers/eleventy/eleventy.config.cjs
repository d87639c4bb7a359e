// One configuration for all sites; it runs in the folder of a site.
const fs = require("fs");
const path = require("path");
const network = JSON.parse(fs.readFileSync(path.join(__dirname, "network.json"), "utf8"));

const newestFirst = (a, b) => b.date - a.date || (a.url < b.url ? 1 : -1);

function articles(api) {
  return api
    .getAll()
    .filter((item) => item.data.kind === "article")
    .sort(newestFirst);
}

function groups(all) {
  const found = new Map();
  const add = (url, title, item) => {
    if (!found.has(url)) found.set(url, { url, title, items: [] });
    found.get(url).items.push(item);
  };
  for (const item of all) {
    const { section, category, labels } = item.data;
    add(`/${section}/`, network.sections[section], item);
    const year = item.date.getUTCFullYear();
    add(`/${section}/${year}/`, `${network.sections[section]} ${year}`, item);
    add(`/chuyen-muc/${category}/`, network.categories[category], item);
    for (const label of labels) add(`/the/${network.tagNames[label]}/`, label, item);
  }
  return [...found.values()];
}

function pagesOf({ url, title, items }) {
  const pages = [];
  for (let start = 0; start < items.length; start += network.perPage) {
    const number = start / network.perPage;
    pages.push({
      url: number ? `${url}trang-${number}.html` : url,
      file: number ? `${url}trang-${number}.html` : `${url}index.html`,
      title,
      items: items.slice(start, start + network.perPage),
    });
  }
  pages.forEach((page, i) => {
    page.newer = pages[i - 1]?.url;
    page.older = pages[i + 1]?.url;
  });
  return pages;
}

module.exports = function (config) {
  const site = JSON.parse(fs.readFileSync("site.json", "utf8"));
  config.addGlobalData("site", site);
  config.addGlobalData("network", network);
  config.addGlobalData("feeds", [
    { section: "tin-tuc", file: "feed.xml" },
    { section: "tin-tuc", file: "tin-tuc/feed.xml" },
    { section: "tin-tinh", file: "tin-tinh/feed.xml" },
  ]);
  config.addPassthroughCopy({ [path.join(path.relative(".", __dirname), "assets")]: "assets" });
  config.addCollection("articles", articles);
  config.addCollection("texts", (api) => api.getAll().filter((item) => item.data.kind === "page"));
  config.addCollection("groups", (api) => groups(articles(api)));
  config.addCollection("lists", (api) => groups(articles(api)).flatMap(pagesOf));
  config.addCollection("bySection", (api) => {
    const found = {};
    for (const item of articles(api)) (found[item.data.section] ??= []).push(item);
    return found;
  });
  // Where each article stands in its section: looked up, not searched for on every page.
  const places = new WeakMap();
  config.addFilter("neighbours", (url, listed) => {
    if (!places.has(listed)) places.set(listed, new Map(listed.map((item, i) => [item.url, i])));
    const place = places.get(listed).get(url);
    return { newer: listed[place - 1], older: listed[place + 1] };
  });
  config.addFilter("iso", (date) => date.toISOString().slice(0, 10));
  config.addFilter("day", (date) => date.toISOString().slice(0, 10).split("-").reverse().join("/"));
  return {
    dir: { includes: path.relative("content", path.join(__dirname, "_includes")) },
    markdownTemplateEngine: false,
    htmlTemplateEngine: "njk",
  };
};
