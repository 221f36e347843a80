import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the icon's PNG files into the containers that Windows and macOS want: java Icons.java PNG_FOLDER TARGET_FOLDER.
 *
 * <p>Both containers take whole PNG files: ICO since Windows Vista, ICNS since Mac OS X 10.7.
 */
public final class Icons {
    private static final List<Integer> ICO_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);
    private static final int ICO_HEADER = 6;
    private static final int ICO_ENTRY = 16;

    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        Path to = Files.createDirectories(Path.of(arguments[1]));
        Files.write(to.resolve("icon.ico"), ico(from));
        Files.write(to.resolve("icon.icns"), icns(from));
    }

    private static byte[] ico(Path from) throws IOException {
        List<byte[]> pictures = new ArrayList<>();
        int length = ICO_HEADER + ICO_ENTRY * ICO_SIZES.size();
        for (int size : ICO_SIZES) {
            byte[] picture = png(from, size);
            pictures.add(picture);
            length += picture.length;
        }
        ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) ICO_SIZES.size());
        int place = ICO_HEADER + ICO_ENTRY * ICO_SIZES.size();
        for (int index = 0; index < ICO_SIZES.size(); index++) {
            // A side of 256 pixels is written as 0.
            byte side = (byte) (int) ICO_SIZES.get(index);
            file.put(side).put(side).putShort((short) 0).putShort((short) 1).putShort((short) 32);
            file.putInt(pictures.get(index).length).putInt(place);
            place += pictures.get(index).length;
        }
        pictures.forEach(file::put);
        return file.array();
    }

    private static byte[] icns(Path from) throws IOException {
        Map<String, Integer> kinds = new LinkedHashMap<>();
        kinds.put("ic11", 32);
        kinds.put("ic12", 64);
        kinds.put("ic07", 128);
        kinds.put("ic08", 256);
        kinds.put("ic09", 512);
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(entries);
        for (Map.Entry<String, Integer> kind : kinds.entrySet()) {
            byte[] picture = png(from, kind.getValue());
            out.writeBytes(kind.getKey());
            out.writeInt(picture.length + 8);
            out.write(picture);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(file);
        head.writeBytes("icns");
        head.writeInt(entries.size() + 8);
        entries.writeTo(head);
        return file.toByteArray();
    }

    private static byte[] png(Path from, int size) throws IOException {
        return Files.readAllBytes(from.resolve("icon-" + size + ".png"));
    }
}
