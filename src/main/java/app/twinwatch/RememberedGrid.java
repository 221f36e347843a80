package app.twinwatch;

import app.twinwatch.store.GridSettings;
import app.twinwatch.ui.main.GridFilter;
import app.twinwatch.ui.main.TwinFilter;
import app.twinwatch.ui.main.TwinOrder;
import app.twinwatch.ui.settings.Preferences;

/** Brings back which twins the user wished to see, and in which order; keeps each later wish. FX thread only. */
final class RememberedGrid {
    private RememberedGrid() {}

    static void follow(GridFilter filter, Preferences preferences) {
        GridSettings kept = preferences.now().grid();
        filter.orderProperty().set(TwinOrder.ofSetting(preferences.now().sort()));
        filter.chipProperty().set(TwinFilter.ofSetting(kept.filter()));
        filter.tagsProperty().set(kept.tags());
        filter.searchProperty().set(kept.search());
        filter.orderProperty()
                .addListener((_, _, order) -> preferences.change(now -> now.withSort(order.settingName())));
        filter.chipProperty()
                .addListener((_, _, chip) ->
                        preferences.change(now -> now.withGrid(now.grid().withFilter(chip.settingName()))));
        filter.tagsProperty()
                .addListener((_, _, tags) ->
                        preferences.change(now -> now.withGrid(now.grid().withTags(tags))));
        filter.searchProperty()
                .addListener((_, _, search) ->
                        preferences.change(now -> now.withGrid(now.grid().withSearch(search))));
    }
}
