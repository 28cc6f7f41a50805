/* What a page does by itself: light or dark, the menu on a phone, copying, sending once, quiet refreshing. */
(() => {
  const year = 365 * 24 * 60 * 60;
  const remember = (name, value) => {
    document.cookie = `${name}=${encodeURIComponent(value)};path=/;max-age=${year};samesite=lax`;
  };

  remember("gh-zone", Intl.DateTimeFormat().resolvedOptions().timeZone);

  const chooseTheme = (button) => {
    document.documentElement.dataset.theme = button.dataset.themeChoice;
    remember("gh-theme", button.dataset.themeChoice);
    document.querySelectorAll("[data-theme-choice]").forEach((each) => each.setAttribute("aria-pressed", each === button));
  };

  const toggleMenu = (button) => {
    button.setAttribute("aria-expanded", button.getAttribute("aria-expanded") !== "true");
  };

  const copy = async (button) => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = button.dataset.done;
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-theme-choice], [data-menu], [data-copy]");
    if (button?.dataset.themeChoice) chooseTheme(button);
    if (button?.dataset.menu) toggleMenu(button);
    if (button?.dataset.copy) copy(button);
  });

  document.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (button?.dataset.once) {
      setTimeout(() => {
        button.disabled = true;
        button.dataset.label = button.value;
        button.value = button.dataset.once;
        button.form.classList.add("sending");
      });
    }
  });

  /* What has to be mended comes first. */
  document.addEventListener("DOMContentLoaded", () => {
    document.querySelector(".field.wrong :is(input, select, textarea)")?.focus();
  });

  /* Who comes back to a form that was sent finds it as it was before. */
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    document.querySelectorAll("[data-once]:disabled").forEach((button) => {
      button.disabled = false;
      button.value = button.dataset.label;
      button.form.classList.remove("sending");
    });
  });

  window.Gatehouse = Object.assign(window.Gatehouse ?? {}, {
    /* Whether somebody is in a table or has opened a row of it. */
    isBeingRead(id) {
      const table = document.getElementById(id);
      return !table || table.contains(document.activeElement) || Boolean(table.querySelector(".ui-expanded-row"));
    },

    /* A table nobody reads closely at the moment is read again. Who goes into it before the answer comes keeps what is
       there: the answer is not shown (remoteCommand refreshMessages). */
    refreshQuietly(id) {
      if (!Gatehouse.isBeingRead(id)) window.refreshMessages();
    },
  });
})();
