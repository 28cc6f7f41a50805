package org.gatehouse.rules.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The way to a piece of a form's conditions from the top group: at each step the place within its group, from 0. The
 * top group itself has the empty way.
 */
public record FormPath(List<Integer> steps) {

    /** The top group. */
    public static final FormPath TOP = new FormPath(List.of());

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4}(\\.\\d{1,4})*)?");

    public FormPath {
        steps = List.copyOf(steps);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException for any other text
     */
    public static FormPath of(String written) {
        if (!WRITTEN.matcher(written).matches()) {
            throw new IllegalArgumentException("A path is digits joined by dots, not '" + written + "'");
        }
        return new FormPath(Arrays.stream(written.split("\\."))
                .filter(step -> !step.isEmpty())
                .map(Integer::valueOf)
                .toList());
    }

    public boolean isTop() {
        return steps.isEmpty();
    }

    /** One step further. */
    public FormPath at(int place) {
        List<Integer> longer = new ArrayList<>(steps);
        longer.add(place);
        return new FormPath(longer);
    }

    /** The group it stands in. */
    public FormPath parent() {
        return new FormPath(steps.subList(0, last()));
    }

    /** Its place within its group. */
    public int place() {
        return steps.get(last());
    }

    /** Whether it leads to the other one's piece or to something within that. */
    public boolean isWithin(FormPath other) {
        return steps.size() >= other.steps.size()
                && steps.subList(0, other.steps.size()).equals(other.steps);
    }

    private int last() {
        if (isTop()) {
            throw new IllegalArgumentException("The top group stands in no group");
        }
        return steps.size() - 1;
    }

    /** Such as 0.2.1; empty for the top group. */
    @Override
    public String toString() {
        return steps.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
