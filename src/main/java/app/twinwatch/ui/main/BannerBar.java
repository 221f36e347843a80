package app.twinwatch.ui.main;

import app.twinwatch.ui.common.Notice;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.layout.VBox;

/** Shows the {@link Banners} above the cards. FX thread only. */
final class BannerBar extends VBox {
    BannerBar(Banners banners) {
        getStyleClass().add("banner-bar");
        banners.shownProperty().subscribe(this::show);
    }

    private void show(List<Map.Entry<Banners.Cause, Notice>> shown) {
        getChildren()
                .setAll(shown.stream()
                        .map(entry -> new Banner(
                                "banner-" + entry.getKey().name().toLowerCase(Locale.ROOT), entry.getValue()))
                        .toList());
        setVisible(!shown.isEmpty());
        setManaged(!shown.isEmpty());
    }
}
