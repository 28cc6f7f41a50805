package org.gatehouse.rules.phrase;

import java.util.List;

/** A number one can write to, as opposed to a price or a part of another number. */
final class ReplyNumber {

    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_DIGITS = 15;
    private static final List<String> CURRENCIES =
            List.of("%", "€", "$", "£", "₺", "₽", "¥", "tl", "eur", "usd", "gbp", "руб", "рублей", "元", "円");

    private ReplyNumber() {}

    /** Index behind the number that begins here, suffix such as 'ye included; -1 when none does. */
    static int endAt(String folded, int begin) {
        boolean inside = begin > 0 && Character.isDigit(folded.charAt(begin - 1));
        int first = folded.charAt(begin) == '+' ? begin + 1 : begin;
        int end = first;
        while (end < folded.length() && isDigit(folded.charAt(end))) {
            end++;
        }
        boolean fits = end - first >= FEWEST_DIGITS && end - first <= MOST_DIGITS;
        return inside || !fits || isPrice(folded, end) ? -1 : behindSuffix(folded, end);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isPrice(String folded, int end) {
        if (end + 1 < folded.length() && ".,".indexOf(folded.charAt(end)) >= 0 && isDigit(folded.charAt(end + 1))) {
            return true;
        }
        int unit = end < folded.length() && folded.charAt(end) == ' ' ? end + 1 : end;
        return CURRENCIES.stream().anyMatch(currency -> folded.startsWith(currency, unit));
    }

    private static int behindSuffix(String folded, int end) {
        if (end >= folded.length() || "'’`´".indexOf(folded.charAt(end)) < 0) {
            return end;
        }
        int behind = end + 1;
        while (behind < folded.length() && Character.isLetter(folded.charAt(behind))) {
            behind++;
        }
        return behind;
    }
}
