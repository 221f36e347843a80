package app.twinwatch.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.twinwatch.twin.TagColour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TagContrastTest {
    private static final Path STYLES = Path.of("src/main/resources/app/twinwatch/twinwatch.css");
    private static final double LEAST = 4.5;
    private static final double LEAST_WITH_HIGH_CONTRAST = 7;

    @ParameterizedTest
    @EnumSource(TagColour.class)
    void everyTagCanBeReadInLightAndDarkAndBetterWithHighContrast(TagColour colour) throws IOException {
        String name = "-tw-" + TagMark.styleClass(colour);
        List<String> texts = values(name);
        List<String> fills = values(name + "-fill");
        assertThat(texts).as("light and dark, and both with high contrast").hasSize(4);
        assertThat(fills).as("light and dark").hasSize(2);
        for (int look = 0; look < texts.size(); look++) {
            assertThat(contrast(texts.get(look), fills.get(look % 2)))
                    .as(colour + " " + look)
                    .isGreaterThanOrEqualTo(look < 2 ? LEAST : LEAST_WITH_HIGH_CONTRAST);
        }
    }

    private static List<String> values(String variable) throws IOException {
        Matcher matcher = Pattern.compile(Pattern.quote(variable) + ":\\s*#([0-9a-f]{6});")
                .matcher(Files.readString(STYLES).toLowerCase(Locale.ROOT));
        return matcher.results().map(found -> found.group(1)).toList();
    }

    /** As the Web Content Accessibility Guidelines define it. */
    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        double[] shares = {0.2126, 0.7152, 0.0722};
        return IntStream.range(0, 3)
                .mapToDouble(part -> {
                    double value = Integer.parseInt(colour, 2 * part, 2 * part + 2, 16) / 255.0;
                    double linear = value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
                    return shares[part] * linear;
                })
                .sum();
    }
}
