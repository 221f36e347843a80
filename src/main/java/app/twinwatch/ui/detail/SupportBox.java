package app.twinwatch.ui.detail;

import app.twinwatch.ui.common.Messages;
import app.twinwatch.ui.detail.DetailContent.Fact;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What HeyGen's support asks for, folded away because nobody else does. FX thread only. */
final class SupportBox extends TitledPane {
    private final FactsBox facts;

    /** @param copyMessage copies a message for HeyGen's support */
    SupportBox(Messages messages, Runnable copyMessage) {
        this.facts = new FactsBox(messages, new Region(), _ -> {});
        Button copy = new Button(messages.text("detail.copySupport"));
        copy.setId("copy-support");
        copy.getStyleClass().add("small-button");
        copy.setOnAction(_ -> copyMessage.run());
        setId("detail-support");
        getStyleClass().add("fold-out");
        setText(messages.text("detail.supportDetails"));
        setContent(new VBox(8, facts, copy));
        setAnimated(false);
        setExpanded(false);
    }

    void show(List<Fact> details) {
        facts.show(details);
        setVisible(!details.isEmpty());
        setManaged(!details.isEmpty());
    }
}
