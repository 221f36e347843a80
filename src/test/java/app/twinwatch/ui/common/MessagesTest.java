package app.twinwatch.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final Path BUNDLE = Path.of("src/main/resources/app/twinwatch/messages.properties");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_]+)*\\.?)\"");
    private static final Pattern DIRECT = Pattern.compile("messages\\.text\\(\\s*\"([^\"]+)\"\\s*[,)]");

    private static final Pattern KEY = Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_]+)+)\"");
    private static final Set<String> NO_KEYS = Set.of("app.twinwatch.messages", "user.home");

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

    /** Some keys are put together: a prefix in the code, and an ending such as "Next" or ".title". */
    private static boolean isSuffix(String rest) {
        return rest.matches("Next|\\.title|\\.words|\\.short|\\.tip|\\.steps");
    }

    private static Set<String> keys() throws IOException {
        return new TreeSet<>(texts().stringPropertyNames());
    }

    private static Properties texts() throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLE)) {
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
