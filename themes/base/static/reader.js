// What readers can set and do: text size, contrast, read aloud, print, save, share; open or closed.
const page = document.documentElement;
const SIZES = 4;
const kept = {
  get: (name) => { try { return localStorage.getItem(name); } catch { return null; } },
  set: (name, value) => { try { localStorage.setItem(name, value); } catch { /* not kept then */ } },
};

function apply() {
  page.dataset.size = kept.get("size") ?? 1;
  page.dataset.contrast = kept.get("contrast") ?? "";
}
apply();

function settings(tools) {
  const contrast = tools.querySelector("[data-set=contrast]");
  const show = () => contrast.setAttribute("aria-pressed", String(page.dataset.contrast === "more"));
  tools.addEventListener("click", ({ target }) => {
    const { step } = target.dataset;
    if (contrast.contains(target)) kept.set("contrast", page.dataset.contrast ? "" : "more");
    else if (step) kept.set("size", step === "0" ? 1 : Math.min(SIZES, Math.max(0, Number(page.dataset.size) + Number(step))));
    apply();
    show();
  });
  show();
  tools.hidden = false;
}

// Only where a Vietnamese voice is there: another one would read nonsense.
function listening(button) {
  const speech = window.speechSynthesis;
  const words = button.textContent;
  const voice = () => speech?.getVoices().find((each) => each.lang.toLowerCase().startsWith("vi"));
  const show = () => { button.hidden = !voice(); };
  const stop = () => { speech.cancel(); button.textContent = words; };
  button.onclick = () => {
    if (speech.speaking) return stop();
    const parts = [...document.querySelectorAll("h1, .summary, .body > *")].map((each) => each.innerText.trim()).filter(Boolean);
    parts.forEach((part, at) => {
      const said = Object.assign(new SpeechSynthesisUtterance(part), { lang: "vi-VN", voice: voice() });
      if (at === parts.length - 1) said.onend = stop;
      speech.speak(said);
    });
    button.textContent = button.dataset.stop;
  };
  speech?.addEventListener?.("voiceschanged", show);
  addEventListener("pagehide", () => speech?.cancel());
  show();
}

const asData = (blob) => new Promise((done) => {
  const reader = new FileReader();
  reader.onload = () => done(reader.result);
  reader.readAsDataURL(blob);
});
const fetched = async (url) => (await fetch(url)).blob();

// One file that needs nothing else: style and pictures inside, links to where they lead.
async function save() {
  const copy = page.cloneNode(true);
  copy.querySelectorAll("script, iframe, link:not([rel=stylesheet], [rel=canonical]), [hidden], .page-tools, .reader-tools, .site-search, source").forEach((each) => each.remove());
  for (const link of copy.querySelectorAll("link[rel=stylesheet]")) {
    const style = document.createElement("style");
    style.textContent = await (await fetched(link.href)).text();
    link.replaceWith(style);
  }
  const shown = [...document.images];
  for (const image of copy.querySelectorAll("img")) {
    const now = shown.find((each) => each.getAttribute("src") === image.getAttribute("src"));
    image.src = await asData(await fetched(now?.currentSrc || image.src));
    image.removeAttribute("loading");
  }
  for (const link of copy.querySelectorAll("a[href]")) if (!link.getAttribute("href").startsWith("#")) link.setAttribute("href", link.href);
  const file = URL.createObjectURL(new Blob(["<!DOCTYPE html>\n", copy.outerHTML], { type: "text/html" }));
  const name = location.pathname.split("/").pop() || "index.html";
  Object.assign(document.createElement("a"), { href: file, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(file), 60000);
}

function doing(tools) {
  const tool = (name) => tools.querySelector(`[data-tool=${name}]`);
  listening(tool("listen"));
  tool("print").onclick = () => print();
  tool("save").onclick = save;
  const url = document.querySelector("link[rel=canonical]")?.href ?? location.href;
  tool("share").hidden = !navigator.share;
  tool("share").onclick = () => navigator.share({ title: document.title, url }).catch(() => {});
  tools.hidden = false;
}

// Whether the office is open now, by the clock of Vietnam: seven hours before UTC, all year.
function opening(box) {
  const { week, off, swaps, years, open, closed, hour, days } = box.dataset;
  const hours = week.split("|").map((day) => [...day.matchAll(/(\d+)-(\d+)/g)]);
  const clock = (minute) => `${Math.floor(minute / 60)} ${hour} ${minute % 60 || ""}`.trim();
  // The state and its words; nothing where the holidays of a year are unknown.
  const found = (now) => {
    const today = Math.floor(now / 1440);
    for (let day = today; day < today + 31; day++) {
      const date = new Date(day * 864e5).toISOString().slice(0, 10);
      if (!years.includes(date.slice(0, 4))) break;
      const weekday = (day + 4) % 7; // 1 January 1970 was a Thursday
      const like = swaps.split(date + "=")[1]?.[0] ?? (off.includes(date) ? 7 : weekday);
      for (const [, from, to] of hours[like] ?? []) {
        const at = now - day * 1440;
        const later = day > today ? ` ${days.split(", ")[weekday]}, ${date.slice(8)}/${date.slice(5, 7)}` : "";
        if (at < from) return ["closed", closed.replace("{time}", clock(from) + later)];
        if (at < to) return ["open", open.replace("{time}", clock(to))];
      }
    }
    return ["", ""];
  };
  const show = () => {
    [box.dataset.state, box.textContent] = found(Math.floor(Date.now() / 6e4) + 420);
    box.hidden = !box.textContent;
  };
  show();
  setInterval(show, 6e4);
}

document.querySelectorAll(".reader-tools").forEach(settings);
document.querySelectorAll(".page-tools").forEach(doing);
document.querySelectorAll(".open-now").forEach(opening);
