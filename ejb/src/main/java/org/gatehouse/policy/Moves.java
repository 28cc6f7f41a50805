package org.gatehouse.policy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which of some things changed their place among the others. */
final class Moves {

    private Moves() {}

    /**
     * The fewest things that have to move to make one order of the other. What stands in one only is no move.
     *
     * @param before each once
     * @param after each once
     */
    static <T> Set<T> between(List<T> before, List<T> after) {
        Map<T, Integer> places = new HashMap<>();
        before.forEach(thing -> places.put(thing, places.size()));
        List<T> common = after.stream().filter(places::containsKey).toList();
        Set<T> moved = new HashSet<>(common);
        int[] order = common.stream()
                .mapToInt(thing -> Objects.requireNonNull(places.get(thing)))
                .toArray();
        for (int index : longestRise(order)) {
            moved.remove(common.get(index));
        }
        return moved;
    }

    /** Indexes of a longest rising subsequence, by patience sorting; all numbers differ. */
    private static int[] longestRise(int[] numbers) {
        int[] tails = new int[numbers.length];
        int[] previous = new int[numbers.length];
        int length = 0;
        for (int index = 0; index < numbers.length; index++) {
            int number = numbers[index];
            int place = lowerBound(numbers, tails, length, number);
            previous[index] = place == 0 ? -1 : tails[place - 1];
            tails[place] = index;
            length = Math.max(length, place + 1);
        }
        int[] rise = new int[length];
        int index = length == 0 ? -1 : tails[length - 1];
        for (int place = length - 1; place >= 0; place--) {
            rise[place] = index;
            index = previous[index];
        }
        return Arrays.copyOf(rise, length);
    }

    private static int lowerBound(int[] numbers, int[] tails, int length, int number) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers[tails[middle]] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
