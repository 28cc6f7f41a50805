package org.gatehouse.rules.phrase;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A number one can write to, as opposed to a price or a part of another number. */
enum ReplyNumber {
    /** Any short code or subscriber number. */
    ANY("{number}", 3, 15),
    /** The five digits that short codes have in many countries. */
    SHORT_CODE("{shortcode}", 5, 5);

    private static final List<String> CURRENCIES =
            List.of("%", "€", "$", "£", "₺", "₽", "¥", "tl", "eur", "usd", "gbp", "руб", "元", "円");

    private final String token;
    private final int fewestDigits;
    private final int mostDigits;

    ReplyNumber(String token, int fewestDigits, int mostDigits) {
        this.token = token;
        this.fewestDigits = fewestDigits;
        this.mostDigits = mostDigits;
    }

    /** The kind of number that a phrase's token asks for, if it asks for one. */
    static Optional<ReplyNumber> in(String token) {
        return Arrays.stream(values())
                .filter(kind -> token.contains(kind.token))
                .findFirst();
    }

    /** Index behind the number that begins here, suffix such as 'ye included; -1 when none does. */
    int endAt(String folded, int begin) {
        boolean inside = begin > 0 && isDigit(folded.charAt(begin - 1));
        int first = folded.charAt(begin) == '+' ? begin + 1 : begin;
        int end = first;
        while (end < folded.length() && isDigit(folded.charAt(end))) {
            end++;
        }
        boolean fits = end - first >= fewestDigits && end - first <= mostDigits;
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
