/* Lists of rows compared: what changed in a table, and what becomes of it when somebody else changed it, too. */
(() => {
  const sameCells = (one, other) => one.every((cell, index) => cell === other[index]);

  /* The one stretch of rows in which a table differs from what it was. */
  const difference = (before, after) => {
    const least = Math.min(before.length, after.length);
    let from = 0;
    while (from < least && sameCells(before[from], after[from])) from += 1;
    let end = 0;
    while (end < least - from && sameCells(before.at(-1 - end), after.at(-1 - end))) end += 1;
    return { from, removed: before.length - from - end, rows: after.slice(from, after.length - end) };
  };

  /* How often each row is there; rows as texts. */
  const tally = (rows) => {
    const counts = new Map();
    rows.forEach((row) => counts.set(row, (counts.get(row) ?? 0) + 1));
    return (row) => counts.get(row) ?? 0;
  };

  /* The values that belong to equal rows, one after the other. */
  const queues = (rows, value) => {
    const byRow = new Map();
    rows.forEach((row, place) => {
      if (!byRow.has(row)) byRow.set(row, []);
      byRow.get(row).push(value(place));
    });
    return (row) => byRow.get(row) ?? [];
  };

  /* How many of each row we wrote that nobody else did; negative: removed. */
  const changes = (before, ours, theirs) => {
    const [were, are, found] = [tally(before), tally(ours), tally(theirs)];
    const counts = new Map();
    [...before, ...ours].forEach((row) => {
      const written = Math.max(0, are(row) - Math.max(were(row), found(row)));
      const removed = Math.max(0, Math.min(were(row), found(row)) - are(row));
      counts.set(row, written - removed);
    });
    return counts;
  };

  /* What we did to the rows since they were read, done to what somebody else made of them meanwhile: rows that we
     removed go, and those that we wrote stand beside the rows that they stood beside. Nothing that was typed is lost. */
  const redone = (before, ours, theirs) => {
    if (before.length === theirs.length && before.every((row, place) => row === theirs[place])) return ours;
    const left = changes(before, ours, theirs);
    const take = (row, sign) => left.get(row) * sign > 0 && left.set(row, left.get(row) - sign);
    const places = queues(theirs, (place) => place);
    let last = -1;
    const found = ours.map((row) => {
      if (take(row, 1)) return "new";
      const same = places(row);
      while (same.length && same[0] <= last) same.shift();
      if (!same.length) return "gone";
      last = same.shift();
      return last;
    });
    const rewritten = queues(theirs, (place) => place);
    const beside = (index) => {
      if (left.get(before[index]) < 0) return rewritten(before[index])[0] ?? -1;
      const next = found[index - 1] === "gone" ? found.slice(index).find(Number.isInteger) : undefined;
      return (next ?? 0) - 1;
    };
    const behind = new Map();
    let place = -1;
    found.forEach((at, index) => {
      if (at !== "gone") place = at === "new" ? Math.max(place, beside(index)) : at;
      if (at === "new") behind.set(place, [...(behind.get(place) ?? []), ours[index]]);
    });
    return [
      ...(behind.get(-1) ?? []),
      ...theirs.flatMap((row, at) => [...(take(row, -1) ? [] : [row]), ...(behind.get(at) ?? [])]),
    ];
  };

  window.Gatehouse = Object.assign(window.Gatehouse ?? {}, { rows: { difference, queues, redone } });
})();
