package app.twinwatch.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
    private static final Path BUNDLE = Path.of("src/main/resources/app/twinwatch/messages.properties");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_]+)*\\.?)\"");
    private static final Pattern DIRECT = Pattern.compile("messages\\.text\\(\\s*\"([^\"]+)\"\\s*[,)]");

    private static final Pattern GAP = Pattern.compile("\\{(\\d+)");
    private static final Pattern KEY = Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_]+)+)\"");
    private static final Set<String> NO_KEYS = Set.of(
            "app.twinwatch.messages",
            "user.home",
            "com.canonical.Unity.LauncherEntry",
            "org.freedesktop.DBus",
            "org.freedesktop.Notifications");

    @Test
    void everyTextThatTheProgramAsksForExists() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (String source : sources()) {
            Matcher matcher = DIRECT.matcher(source);
            while (matcher.find()) {
                asked.add(matcher.group(1));
            }
        }
        assertThat(asked).hasSizeGreaterThan(50);
        assertThat(keys()).containsAll(asked);
    }

    @Test
    void whateverLooksLikeAKeyIsOneAlsoWhereItIsHandedOn() throws IOException {
        Set<String> keys = keys();
        Set<String> alike = new TreeSet<>();
        for (String source : sources()) {
            Matcher matcher = KEY.matcher(source);
            while (source.contains("messages") && matcher.find()) {
                alike.add(matcher.group(1));
            }
        }
        alike.removeAll(NO_KEYS);
        assertThat(alike)
                .hasSizeGreaterThan(100)
                .allSatisfy(literal -> assertThat(keys)
                        .as(literal)
                        .anyMatch(key -> key.equals(literal) || key.startsWith(literal + ".")));
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> literals = new TreeSet<>();
        for (String source : sources()) {
            Matcher matcher = LITERAL.matcher(source);
            while (matcher.find()) {
                literals.add(matcher.group(1));
            }
        }
        assertThat(keys())
                .allSatisfy(key -> assertThat(literals)
                        .as(key)
                        .anyMatch(literal -> key.equals(literal)
                                || (literal.endsWith(".") && key.startsWith(literal))
                                || (literal.contains(".")
                                        && key.startsWith(literal)
                                        && isSuffix(key.substring(literal.length())))));
    }

    @Test
    void everyTextIsAValidPatternWithoutAnApostropheThatWouldSwallowItsGaps() throws IOException {
        Properties texts = texts();
        assertThat(texts.stringPropertyNames()).allSatisfy(key -> {
            String text = texts.getProperty(key);
            assertThat(text).as(key).doesNotContain("'");
            assertThat(new MessageFormat(text, Locale.ENGLISH).toPattern()).isNotNull();
            assertThat(text).as("no exclamation marks: " + key).doesNotContain("!");
        });
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyTranslationHasEachTextWithTheSameGapsAndLines(Path translation) throws IOException {
        Properties english = texts();
        Properties translated = texts(translation);
        assertThat(translated.stringPropertyNames())
                .as("texts")
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        assertThat(english.stringPropertyNames()).allSatisfy(key -> {
            String original = english.getProperty(key);
            String text = translated.getProperty(key);
            assertThat(gaps(text)).as("gaps of " + key + ": " + text).isEqualTo(gaps(original));
            assertThat(text.lines().count())
                    .as("lines of " + key)
                    .isEqualTo(original.lines().count());
            assertThat(text.isBlank()).as("blank: " + key).isEqualTo(original.isBlank());
        });
    }

    @ParameterizedTest
    @MethodSource("translations")
    void everyTranslationIsMadeOfValidPatternsWithoutApostrophesAndExclamations(Path translation) throws IOException {
        Properties texts = texts(translation);
        assertThat(texts.stringPropertyNames()).allSatisfy(key -> {
            String text = texts.getProperty(key);
            // A pattern of a date goes through a text's pattern first, so that its words are marked twice.
            assertThat(key.startsWith("time.") ? text.replace("''", "") : text)
                    .as(key)
                    .doesNotContain("'", "!", "！", "¡");
            assertThat(new MessageFormat(text, Locale.ROOT).toPattern()).isNotNull();
        });
    }

    @ParameterizedTest
    @MethodSource("translations")
    void theCountedTextsSayNoughtOneAndManyInEveryLanguage(Path translation) throws IOException {
        Properties texts = texts(translation);
        assertThat(texts.stringPropertyNames()).allSatisfy(key -> {
            MessageFormat format = new MessageFormat(texts.getProperty(key), Locale.ROOT);
            for (int count : new int[] {0, 1, 2, 1_000_000}) {
                Object[] gaps = IntStream.range(0, 10).mapToObj(_ -> count).toArray();
                String said = format.format(gaps);
                assertThat(said).as(key).doesNotContain("{", "}", "|");
            }
        });
    }

    @Test
    void everyLanguageThatCanBeChosenIsTranslatedAndNoOther() throws IOException {
        assertThat(translations())
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder(
                        "messages_de.properties",
                        "messages_es.properties",
                        "messages_fr.properties",
                        "messages_ja.properties",
                        "messages_pt.properties");
        assertThat(Language.ALL).hasSize(6);
    }

    static List<Path> translations() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLE.getParent())) {
            return files.filter(file -> file.getFileName().toString().startsWith("messages_"))
                    .toList();
        }
    }

    private static Set<String> gaps(String text) {
        return GAP.matcher(text).results().map(gap -> gap.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Some keys are put together: a prefix in the code, and an ending such as "Next" or ".title". */
    private static boolean isSuffix(String rest) {
        return rest.matches("Next|\\.title|\\.words|\\.short|\\.tip|\\.steps");
    }

    private static Set<String> keys() throws IOException {
        return new TreeSet<>(texts().stringPropertyNames());
    }

    private static Properties texts() throws IOException {
        return texts(BUNDLE);
    }

    private static Properties texts(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        }
        return texts;
    }

    private static Iterable<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException failure) {
                            throw new UncheckedIOException(failure);
                        }
                    })
                    .toList();
        }
    }
}
