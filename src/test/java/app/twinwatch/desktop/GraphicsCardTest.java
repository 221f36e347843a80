package app.twinwatch.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphicsCardTest {
    private final Properties properties = new Properties();

    @TempDir
    Path devices;

    @Test
    void withoutACardJavaFxIsTold() {
        GraphicsCard.doWithoutWhereMissing(properties, OperatingSystem.LINUX, devices);
        assertThat(properties).containsExactlyEntriesOf(Map.of("prism.order", "sw"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dri", "nvidiactl", "dxg", "mali0"})
    void aCardIsUsed(String device) throws IOException {
        Files.createFile(devices.resolve(device));
        GraphicsCard.doWithoutWhereMissing(properties, OperatingSystem.LINUX, devices);
        assertThat(properties).isEmpty();
    }

    @Test
    void whateverSomebodyToldJavaFxStays() {
        properties.setProperty("prism.order", "es2");
        GraphicsCard.doWithoutWhereMissing(properties, OperatingSystem.LINUX, devices);
        assertThat(properties).containsEntry("prism.order", "es2");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LINUX")
    void otherSystemsHaveNoSuchFolder(OperatingSystem system) {
        GraphicsCard.doWithoutWhereMissing(properties, system, devices);
        assertThat(properties).isEmpty();
    }

    @Test
    void whereDevicesCantBeSeenNothingIsKnown() {
        GraphicsCard.doWithoutWhereMissing(properties, OperatingSystem.LINUX, devices.resolve("hidden"));
        assertThat(properties).isEmpty();
    }
}
