/* What the pages of rulebooks do by themselves: undo by keys, rules dragged to another place, focus where work goes on. */
(() => {
  const isTyping = (element) => element?.closest("input, textarea, select, [contenteditable=true]");

  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z" || isTyping(event.target)) return;
    const button = document.getElementById(event.shiftKey ? "redo" : "undo");
    if (button && !button.disabled) {
      event.preventDefault();
      Gatehouse.resumeGrid?.(event.target);
      button.click();
    }
  });

  /* Rules are dragged by their heads; the buttons Up and Down do the same. */
  let dragged;
  const cardOf = (element) => element.closest?.("[data-sortable] > li");
  const placeOf = (card) => [...card.parentElement.children].indexOf(card);

  document.addEventListener("dragstart", (event) => {
    dragged = event.target.closest?.(".rule-head[draggable]") && cardOf(event.target);
    if (!dragged) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", dragged.id);
    dragged.classList.add("dragged");
  });

  document.addEventListener("dragover", (event) => {
    const card = dragged && cardOf(event.target);
    document.querySelectorAll(".drop-before, .drop-after").forEach((each) => each.classList.remove("drop-before", "drop-after"));
    if (!card || card === dragged) return;
    event.preventDefault();
    card.classList.add(placeOf(card) < placeOf(dragged) ? "drop-before" : "drop-after");
  });

  document.addEventListener("drop", (event) => {
    const card = dragged && cardOf(event.target);
    if (!card || card === dragged) return;
    event.preventDefault();
    window[card.parentElement.dataset.sortable]([
      { name: "from", value: placeOf(dragged) },
      { name: "to", value: placeOf(card) },
    ]);
  });

  document.addEventListener("dragend", () => {
    dragged?.classList.remove("dragged");
    dragged = undefined;
    document.querySelectorAll(".drop-before, .drop-after").forEach((each) => each.classList.remove("drop-before", "drop-after"));
  });

  /* An answer may have taken away what was pressed: work goes on in the rule that is open, else with what was told. */
  const goOn = () => {
    Gatehouse.openGrids?.();
    Gatehouse.openRuleTexts?.();
    if (document.activeElement !== document.body) return;
    const place = document.querySelector(".notice.added") ?? document.querySelector(".rule.open :is(h2, .sentence), .notice, #answers h2");
    if (!place) return;
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
    (place.closest(".rule:not(.open)") ?? place).scrollIntoView({ block: "nearest" });
  };

  /* On a narrow screen the parts are a strip: the one that is shown stands in its middle. */
  const showPart = (part) => {
    const strip = part.closest("ul");
    strip.scrollLeft += part.getBoundingClientRect().left - strip.getBoundingClientRect().left - (strip.clientWidth - part.offsetWidth) / 2;
  };

  const begin = () => {
    document.querySelectorAll(".parts [aria-current=page]").forEach(showPart);
    Gatehouse.openGrids?.();
    Gatehouse.openRuleTexts?.();
    document.getElementById("refused")?.scrollIntoView({ block: "center" });
    window.jQuery?.(document).on("pfAjaxComplete", () => setTimeout(goOn));
  };

  /* A request without the page's nonce is refused: wait until the page's own scripts have learned it. */
  window.addEventListener("load", () => setTimeout(begin));
})();
