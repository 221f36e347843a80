package app.twinwatch.ui.common;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Makes names for files that every file system takes. */
public final class FileName {
    private static final int LONGEST = 80;
    /** Names that Windows keeps for devices, whatever follows after a dot. */
    private static final Pattern DEVICE = Pattern.compile(
            "(?i)(con|prn|aux|nul|conin\\$|conout\\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])( *\\..*)?");

    private FileName() {}

    /**
     * Returns a name after any text.
     *
     * @param fallback what to take where nothing of the text is left; takes no cleaning
     * @param ending without a dot
     */
    public static String of(String text, String fallback, String ending) {
        return of(text, fallback, "", ending);
    }

    /**
     * Returns a name after any text, with something behind it that tells it from others.
     *
     * @param mark stands behind the text, however long that is; takes no cleaning
     */
    public static String of(String text, String fallback, String mark, String ending) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cs}[\\p{Cf}&&[^\\u200c\\u200d]]\\\\/:*?\"<>|]", " ")
                .strip()
                .replaceAll("\\s+", " ");
        String name = withoutDotsAround(cut(plain));
        String usable = (name.isEmpty() ? fallback : name) + mark;
        return (DEVICE.matcher(usable).matches() ? "_" + usable : usable) + "." + ending;
    }

    /**
     * Returns what a file's name has behind its last dot.
     *
     * @param otherwise what to take where there is no dot
     */
    public static String endingOf(Path file, String otherwise) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot < 0 ? otherwise : name.substring(dot + 1);
    }

    private static String cut(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        // Half of an emoji is no character, and some file systems refuse it.
        boolean halved = Character.isHighSurrogate(name.charAt(LONGEST - 1));
        return name.substring(0, halved ? LONGEST - 1 : LONGEST);
    }

    /** Dots hide a file where they come first, and are dropped by Windows where they come last. */
    private static String withoutDotsAround(String name) {
        return name.replaceAll("^[. ]+|[. ]+$", "");
    }
}
