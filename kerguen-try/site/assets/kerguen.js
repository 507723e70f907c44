// Adds to pages that work without it: search in the list of films, the choice of light or dark, printing.
"use strict";
(function () {
  const root = document.documentElement;

  function remembered() {
    try { return localStorage.getItem("kerguen-scheme"); } catch (_) { return null; }
  }
  function remember(scheme) {
    try { localStorage.setItem("kerguen-scheme", scheme); } catch (_) { /* private windows forget */ }
  }
  function paint(scheme) {
    if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
    else delete root.dataset.scheme;
  }
  paint(remembered());

  // The same folding as publish/search.py.
  const ligatures = { "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "’": "'" };
  function folded(text) {
    return text.toLowerCase().replace(/[œæßøłđ’]/g, (c) => ligatures[c])
      .normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/\s+/g, " ").trim();
  }

  function switchScheme(choice) {
    choice.hidden = false;
    const chosen = remembered() || "auto";
    for (const option of choice.querySelectorAll("input")) {
      option.checked = option.value === chosen;
      option.addEventListener("change", () => { remember(option.value); paint(option.value); });
    }
  }

  function search(form) {
    const field = form.querySelector("input");
    const films = Array.from(document.querySelectorAll("[data-words]"));
    const count = document.getElementById("count");
    const none = document.getElementById("none");
    form.hidden = false;
    function filter() {
      const wanted = folded(field.value).split(" ").filter(Boolean);
      let shown = 0;
      for (const film of films) {
        const words = film.dataset.words;
        film.hidden = !wanted.every((word) => words.includes(word));
        if (!film.hidden) shown += 1;
      }
      count.textContent = (shown === 1 ? count.dataset.one : count.dataset.other).replace("#", String(shown));
      none.hidden = shown > 0;
    }
    field.addEventListener("input", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    if (field.value) filter();
  }

  function openTarget() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === "DETAILS") target.open = true;
  }

  function start() {
    const choice = document.getElementById("scheme");
    if (choice) switchScheme(choice);
    const form = document.getElementById("search");
    if (form) search(form);
    for (const button of document.querySelectorAll("[data-print]")) {
      button.hidden = false;
      button.addEventListener("click", () => window.print());
    }
    window.addEventListener("hashchange", openTarget);
    openTarget();
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
