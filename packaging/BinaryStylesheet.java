import java.io.File;
import java.io.IOException;
import javafx.css.Stylesheet;

/**
 * Writes a stylesheet in the form that JavaFX reads without parsing: java BinaryStylesheet.java CSS BSS. JavaFX looks for
 * the one beside the other.
 */
public final class BinaryStylesheet {
    public static void main(String[] arguments) throws IOException {
        Stylesheet.convertToBinary(new File(arguments[0]), new File(arguments[1]));
    }
}
