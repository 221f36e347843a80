package app.twinwatch.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads and writes the instants of the files as {@link Instant#toString} has them, in a part of the time that Java needs
 * for them, which is much of reading and saving a long list; any other text or year is left to Java.
 */
final class InstantText {
    private static final int SECONDS_END = 19;
    private static final int FRACTION_BEGIN = SECONDS_END + 1;
    private static final int NANO_DIGITS = 9;
    private static final int MINUTES = 60;
    private static final int DAY = 24 * 60 * MINUTES;

    private static final long YEAR_10000 = 253_402_300_800L;

    private InstantText() {}

    /** Returns what {@link Instant#toString} does. */
    static String of(Instant instant) {
        long second = instant.getEpochSecond();
        if (second < 0 || second >= YEAR_10000) {
            return instant.toString();
        }
        LocalDate day = LocalDate.ofEpochDay(second / DAY);
        int ofDay = (int) (second % DAY);
        char[] text = "0000-00-00T00:00:00.000000000Z".toCharArray();
        write(day.getYear(), text, 4);
        write(day.getMonthValue(), text, 7);
        write(day.getDayOfMonth(), text, 10);
        write(ofDay / MINUTES / MINUTES, text, 13);
        write(ofDay / MINUTES % MINUTES, text, 16);
        write(ofDay % MINUTES, text, SECONDS_END);
        write(instant.getNano(), text, FRACTION_BEGIN + NANO_DIGITS);
        int end = end(instant.getNano());
        text[end] = 'Z';
        return new String(text, 0, end + 1);
    }

    /** Writes a number so that its last digit stands before the end. */
    private static void write(int number, char[] text, int end) {
        int place = end;
        for (int rest = number; rest > 0; rest /= 10) {
            text[--place] = (char) ('0' + rest % 10);
        }
    }

    /** Returns where the Z stands: a fraction has as many groups of three digits as it takes, or is left out. */
    private static int end(int nano) {
        if (nano == 0) {
            return SECONDS_END;
        }
        return FRACTION_BEGIN + (nano % 1_000_000 == 0 ? 3 : nano % 1_000 == 0 ? 6 : NANO_DIGITS);
    }

    /** @throws java.time.DateTimeException if the text is no instant */
    static Instant parse(String text) {
        return isUsual(text) ? usual(text) : Instant.parse(text);
    }

    /** Says whether the text is such as 2026-11-27T07:35:01Z or with a fraction; there may be no such day. */
    private static boolean isUsual(String text) {
        int last = text.length() - 1;
        int digits = last - FRACTION_BEGIN;
        return last >= SECONDS_END
                && text.charAt(last) == 'Z'
                && (last == SECONDS_END || (text.charAt(SECONDS_END) == '.' && digits > 0 && digits <= NANO_DIGITS))
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && isNumber(text, 0, 4, 9999)
                && isNumber(text, 5, 7, 12)
                && isNumber(text, 8, 10, 31)
                && isNumber(text, 11, 13, 23)
                && isNumber(text, 14, 16, 59)
                && isNumber(text, 17, 19, 59)
                && isNumber(text, Math.min(FRACTION_BEGIN, last), last, Integer.MAX_VALUE);
    }

    private static Instant usual(String text) {
        int last = text.length() - 1;
        int nanos = 0;
        if (last > FRACTION_BEGIN) {
            nanos = number(text, FRACTION_BEGIN, last);
            for (int digits = last - FRACTION_BEGIN; digits < NANO_DIGITS; digits++) {
                nanos *= 10;
            }
        }
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        int second = (number(text, 11, 13) * MINUTES + number(text, 14, 16)) * MINUTES + number(text, 17, 19);
        return Instant.ofEpochSecond(day * DAY + second, nanos);
    }

    private static boolean isNumber(String text, int begin, int end, int most) {
        for (int index = begin; index < end; index++) {
            if (text.charAt(index) < '0' || text.charAt(index) > '9') {
                return false;
            }
        }
        return number(text, begin, end) <= most;
    }

    private static int number(String text, int begin, int end) {
        int number = 0;
        for (int index = begin; index < end; index++) {
            number = number * 10 + text.charAt(index) - '0';
        }
        return number;
    }
}
