package org.citycabinet.ticketing.editions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.citycabinet.operator.Folder;
import org.citycabinet.words.Refused;

/**
 * Tables as files: one CSV, or a ZIP of them. What is handed out is what lies in a folder of
 * editions, byte for byte, so that it can be laid into one; what is taken in may have been saved by
 * another program, whose byte order mark and line ends are taken off.
 *
 * @param operator whose tables
 * @param tables the names that a table may have
 */
record TableFiles(String operator, Set<String> tables) {
  private static final int LARGEST_TABLE = 512 * 1024;
  private static final int LARGEST_ALL = 8 * 1024 * 1024;
  private static final int MOST_FILES = 100;
  private static final int MOST_LINES = 2_000;
  private static final int MOST_NAME = 100;

  /** The bytes of an archive's end, if it has no remark. */
  private static final int END = 22;

  private static final String FIELD = "file";

  /** A browser numbers what it saves twice. */
  private static final Pattern CSV = Pattern.compile("([a-z][a-z-]*)(?: ?\\(\\d{1,3}\\))?\\.csv");

  private static final Pattern FOLDER = Pattern.compile("([a-z-]+)/\\d{4}-\\d{2}-\\d{2}/");
  private static final Pattern FORMULA = Pattern.compile("(?m)(?:^|[,\"])(?:[=@]|[+-](?!\\d))");

  /** One table as it lies in a folder. */
  static byte[] csv(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A whole edition: {@code <operator>/<in-force date>/<table>.csv}. */
  static byte[] zip(Folder edition) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var table : edition.texts().entrySet()) {
        var entry =
            new ZipEntry(
                "%s/%s/%s.csv".formatted(edition.operator(), edition.inForceOn(), table.getKey()));
        entry.setTimeLocal(edition.inForceOn().atStartOfDay());
        zip.putNextEntry(entry);
        zip.write(csv(table.getValue()));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * The tables in a file.
   *
   * @param name what its sender calls it
   * @return texts by the tables' names
   * @throws Refused at the field {@code file}
   */
  Map<String, String> read(String name, byte[] content) {
    if (content.length == 0) {
      throw Refused.field(FIELD, "platform.upload.empty");
    }
    return isZip(content) ? unzip(content) : Map.of(table(plain(name)), text(name, content));
  }

  private static boolean isZip(byte[] content) {
    return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] < 9;
  }

  /** A name may come with the folders of its sender's computer. */
  private static String plain(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  private Map<String, String> unzip(byte[] content) {
    var texts = new TreeMap<String, String>();
    int all = 0;
    int files = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files++;
        byte[] bytes = zip.readNBytes(LARGEST_TABLE + 1);
        all += bytes.length;
        refuseIf(files > MOST_FILES || all > LARGEST_ALL, "editions.file.archive", MOST_FILES);
        refuseIfLarge(entry.getName(), bytes);
        if (!isOwnFolder(entry)) {
          var table = table(inFolder(entry.getName()));
          refuseIf(texts.containsKey(table), "editions.file.twice", table);
          texts.put(table, text(entry.getName(), bytes));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw Refused.field(FIELD, "editions.file.unreadable");
    }
    refuseIf(files != announced(content), "editions.file.unreadable");
    refuseIf(texts.isEmpty(), "editions.file.nothing");
    return texts;
  }

  /**
   * How many files an archive says at its end that it has; -1 where it has no end. One that came in
   * part only reads well up to there.
   */
  private static int announced(byte[] content) {
    for (int at = content.length - END; at >= 0; at--) {
      if (content[at] == 'P'
          && content[at + 1] == 'K'
          && content[at + 2] == 5
          && content[at + 3] == 6) {
        return Byte.toUnsignedInt(content[at + 10]) + (Byte.toUnsignedInt(content[at + 11]) << 8);
      }
    }
    return -1;
  }

  private boolean isOwnFolder(ZipEntry entry) {
    String name = entry.getName();
    return entry.isDirectory() && (name.equals(operator + "/") || FOLDER.matcher(name).matches());
  }

  /** A file in an archive lies plainly there, or as an edition's folder has it. */
  private String inFolder(String name) {
    var folder = FOLDER.matcher(name);
    if (!folder.lookingAt()) {
      return name;
    }
    refuseIf(!folder.group(1).equals(operator), "editions.file.other", folder.group(1));
    return name.substring(folder.end());
  }

  private String table(String name) {
    var file = CSV.matcher(name);
    if (!file.matches() || !tables.contains(file.group(1))) {
      throw Refused.field(FIELD, "editions.file.name", shown(name), String.join(", ", tables));
    }
    return file.group(1);
  }

  private static String text(String name, byte[] bytes) {
    refuseIfLarge(name, bytes);
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Refused.field(FIELD, "editions.file.charset", shown(name));
    }
    var plain = text.replaceFirst("^\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
    refuseIf(
        plain.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n'),
        "editions.file.charset",
        shown(name));
    refuseIf(plain.lines().count() > MOST_LINES, "editions.file.lines", shown(name), MOST_LINES);
    refuseIf(FORMULA.matcher(plain).find(), "editions.file.formula", shown(name));
    return plain.isEmpty() || plain.endsWith("\n") ? plain : plain + "\n";
  }

  private static void refuseIfLarge(String name, byte[] bytes) {
    refuseIf(
        bytes.length > LARGEST_TABLE, "editions.file.large", shown(name), LARGEST_TABLE / 1024);
  }

  private static String shown(String name) {
    String seen = name.replaceAll("\\p{C}", "");
    return seen.substring(0, Math.min(seen.length(), MOST_NAME));
  }

  private static void refuseIf(boolean wrong, String key, Object... arguments) {
    if (wrong) {
      throw Refused.field(FIELD, key, arguments);
    }
  }
}
