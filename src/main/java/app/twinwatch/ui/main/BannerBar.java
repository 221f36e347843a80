package app.twinwatch.ui.main;

import app.twinwatch.ui.common.Notice;
import app.twinwatch.ui.common.StateGlyph;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Shows the {@link Banners} above the cards. FX thread only. */
final class BannerBar extends VBox {
    BannerBar(Banners banners) {
        getStyleClass().add("banner-bar");
        banners.shownProperty().subscribe(this::show);
    }

    private void show(List<Map.Entry<Banners.Cause, Notice>> shown) {
        getChildren()
                .setAll(shown.stream()
                        .map(entry -> banner(entry.getKey(), entry.getValue()))
                        .toList());
        setVisible(!shown.isEmpty());
        setManaged(!shown.isEmpty());
    }

    private static Node banner(Banners.Cause cause, Notice notice) {
        Label words = new Label(notice.words());
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox banner = new HBox(12, StateGlyph.icon(Feather.ALERT_TRIANGLE, "banner-glyph"), words);
        banner.setId("banner-" + cause.name().toLowerCase(Locale.ROOT));
        banner.getStyleClass().add("banner");
        banner.setAlignment(Pos.CENTER_LEFT);
        banner.setAccessibleRole(AccessibleRole.TEXT);
        banner.setAccessibleText(notice.words());
        notice.actions().forEach(action -> {
            Button button = new Button(action.words());
            button.getStyleClass().add("small-button");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> action.run().run());
            banner.getChildren().add(button);
        });
        return banner;
    }
}
