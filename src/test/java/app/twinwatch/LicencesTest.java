package app.twinwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What Twinwatch is made of is told in the settings, and nothing is forgotten there. */
class LicencesTest {
    private static final Path LICENCES = Path.of("src/main/resources/app/twinwatch/licences.txt");

    @Test
    void everyPartThatTwinwatchRunsWithIsNamedWithItsLicence() throws Exception {
        List<String> runtime = runtimeDependencies();
        assertThat(runtime).hasSizeGreaterThan(8);

        List<String> paragraphs = paragraphs();
        assertThat(runtime)
                .allSatisfy(part -> assertThat(paragraphs)
                        .anySatisfy(paragraph -> assertThat(paragraph)
                                .containsPattern("\\b" + Pattern.quote(part) + "\\b")
                                .containsPattern("\\): .*Licen[cs]e")));
    }

    @Test
    void noPartIsNamedThatTwinwatchDoesNotRunWith() throws Exception {
        String classPath = String.join(
                        File.pathSeparator,
                        System.getProperty("surefire.test.class.path", ""),
                        System.getProperty("java.class.path"))
                .replace(File.separatorChar, '/');
        List<String> named = paragraphs().stream()
                .flatMap(paragraph -> Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)+|jspecify")
                        .matcher(paragraph.lines().findFirst().orElse(""))
                        .results()
                        .map(result -> result.group()))
                .toList();

        assertThat(named)
                .hasSizeGreaterThan(15)
                .allSatisfy(part -> assertThat(classPath).containsPattern("/" + Pattern.quote(part) + "-\\d"));
    }

    private static List<String> paragraphs() throws IOException {
        return Stream.of(Files.readString(LICENCES).split("\n\n")).toList();
    }

    private static List<String> runtimeDependencies() throws Exception {
        Element project = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new File("pom.xml"))
                .getDocumentElement();
        NodeList dependencies = project.getElementsByTagName("dependency");
        return Stream.iterate(0, number -> number + 1)
                .limit(dependencies.getLength())
                .map(number -> (Element) dependencies.item(number))
                // Those of plugins build and test Twinwatch, and are no part of it.
                .filter(dependency -> dependency.getParentNode().getParentNode().isSameNode(project))
                .filter(dependency -> !text(dependency, "scope").equals("test"))
                .map(dependency -> text(dependency, "artifactId"))
                .toList();
    }

    private static String text(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }
}
