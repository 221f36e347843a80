import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Tells the JVM what its cache shall hold: java ClassList.java NAMES RUNTIME CLASS_PATH TARGET.
 *
 * <p>Of each class in the file NAMES it lists everything that the class refers to, so that the JVM links it in advance.
 * A recorded run would list only what that run happened to touch, which is never quite the same twice. The JVM itself
 * leaves out what it can't link.
 */
public final class ClassList {
    private final URLClassLoader app;
    private final FileSystem runtime;

    private ClassList(URLClassLoader app, FileSystem runtime) {
        this.app = app;
        this.runtime = runtime;
    }

    public static void main(String[] arguments) throws IOException {
        List<String> names = Files.readAllLines(Path.of(arguments[0]));
        URL[] jars = Stream.of(arguments[2].split(File.pathSeparator)).map(ClassList::url).toArray(URL[]::new);
        try (URLClassLoader app = new URLClassLoader(jars, null);
                FileSystem runtime =
                        FileSystems.newFileSystem(URI.create("jrt:/"), Map.of("java.home", arguments[1]))) {
            ClassList list = new ClassList(app, runtime);
            List<String> present = names.stream().filter(name -> list.find(name).isPresent()).toList();
            if (present.size() < names.size()) {
                System.err.printf(
                        "twinwatch: %d of the %d classes that a start used are gone; renew the list with"
                                + " packaging/package.sh record%n",
                        names.size() - present.size(), names.size());
            }
            Files.write(
                    Path.of(arguments[3]),
                    Stream.concat(present.stream(), present.stream().map(list::references)).toList());
        }
    }

    private String references(String name) {
        StringJoiner line = new StringJoiner(" ", "@cp " + name + " ", "");
        StreamSupport.stream(ClassFile.of().parse(find(name).orElseThrow()).constantPool().spliterator(), false)
                .filter(ClassList::isLinked)
                .forEach(entry -> line.add(String.valueOf(entry.index())));
        return line.toString();
    }

    private static boolean isLinked(PoolEntry entry) {
        return entry instanceof ClassEntry || entry instanceof MemberRefEntry || entry instanceof InvokeDynamicEntry;
    }

    private Optional<byte[]> find(String name) {
        try (InputStream in = app.getResourceAsStream(name + ".class")) {
            return in == null ? findInRuntime(name) : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<byte[]> findInRuntime(String name) throws IOException {
        Path modules = runtime.getPath("packages", name.substring(0, name.lastIndexOf('/')).replace('/', '.'));
        if (!Files.isDirectory(modules)) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.list(modules)) {
            Optional<Path> file = found.map(module ->
                            runtime.getPath("modules", module.getFileName().toString(), name + ".class"))
                    .filter(Files::exists)
                    .findFirst();
            return file.isPresent() ? Optional.of(Files.readAllBytes(file.get())) : Optional.empty();
        }
    }

    private static URL url(String path) {
        try {
            return Path.of(path).toUri().toURL();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
