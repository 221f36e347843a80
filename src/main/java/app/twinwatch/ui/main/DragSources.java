package app.twinwatch.ui.main;

import app.twinwatch.twin.Twin;
import app.twinwatch.ui.preview.DragOut;
import app.twinwatch.ui.preview.DraggedFiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;

/** From where in the window a picture or a video can be dragged: the cards and the large preview. FX thread only. */
final class DragSources {
    private final MainModels models;
    private final DraggedFiles files;

    DragSources(MainModels models) {
        this.models = models;
        this.files = models.dragged();
    }

    void install(Node grid, Node preview) {
        DragOut.install(
                grid,
                place -> find(place, "card-art")
                        .flatMap(_ -> twinOf(place))
                        .map(twin -> file(twin, find(place, "play-badge").isPresent()))
                        .orElseGet(DragSources::nothing),
                files::dragBegan);
        DragOut.install(
                preview,
                place -> models.grid()
                        .chosenTwin()
                        .flatMap(twin -> filePreviewed(twin, place))
                        .orElseGet(DragSources::nothing),
                files::dragBegan);
    }

    private Optional<CompletableFuture<Optional<Path>>> filePreviewed(Twin twin, Node place) {
        if (find(place, "picture-button").isPresent()) {
            return Optional.of(file(twin, false));
        }
        boolean film =
                find(place, "play-button").or(() -> find(place, "video-screen")).isPresent();
        return film ? Optional.of(file(twin, true)) : Optional.empty();
    }

    private CompletableFuture<Optional<Path>> file(Twin twin, boolean video) {
        Function<Twin, CompletableFuture<Optional<Path>>> bring = video ? files::video : files::picture;
        return bring.apply(twin);
    }

    private Optional<Twin> twinOf(Node place) {
        return above(place, TwinCard.class::isInstance)
                .map(card -> ((TwinCard) card).shownId())
                .flatMap(id -> models.grid().shownProperty().get().stream()
                        .filter(twin -> twin.id().equals(id))
                        .findFirst());
    }

    private static Optional<Node> find(Node place, String styleClass) {
        return above(place, node -> node.getStyleClass().contains(styleClass));
    }

    private static Optional<Node> above(Node place, Predicate<Node> wanted) {
        for (Node node = place; node != null; node = node.getParent()) {
            if (wanted.test(node)) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    private static CompletableFuture<Optional<Path>> nothing() {
        return CompletableFuture.completedFuture(Optional.empty());
    }
}
