package org.citycabinet;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A form as it stands on a page.
 *
 * @param values what its fields hold, by their names
 * @param typeable the fields that a person writes into or chooses from
 * @param selects those of them that are chosen from a list
 * @param files the fields that take files
 * @param buttons the names of its buttons, but for those that destroy something
 * @param destroying the names of its buttons that destroy something
 * @param isMultipart whether it sends files
 */
record HtmlForm(
    Map<String, String> values,
    List<String> typeable,
    List<String> selects,
    List<String> files,
    List<String> buttons,
    List<String> destroying,
    boolean isMultipart) {

  static final String URL_ENCODED = "application/x-www-form-urlencoded";
  private static final String BOUNDARY = "----between-the-fields";
  static final String MULTIPART = "multipart/form-data; boundary=" + BOUNDARY;

  private static final Pattern FORM =
      Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern FIELD =
      Pattern.compile(
          "<(?:(input|button)\\b([^>]*)>|(select|textarea)\\b([^>]*)>(.*?)</\\3>)", Pattern.DOTALL);
  private static final Pattern ATTRIBUTE = Pattern.compile("([\\w:-]+)=\"([^\"]*)\"");
  private static final Pattern CHOSEN =
      Pattern.compile("<option\\b[^>]*value=\"([^\"]+)\"[^>]*selected=");

  private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*value=\"([^\"]+)\"");

  /** A file to send: in which field, by which name, with which content. */
  static final class File {
    private final String field;
    private final String name;
    private final byte[] content;

    File(String field, String name, byte[] content) {
      this.field = field;
      this.name = name;
      this.content = content.clone();
    }
  }

  /** The forms of a page that go to the page itself. */
  static List<HtmlForm> all(String page) {
    return FORM.matcher(page)
        .results()
        .map(found -> of(attributes(found.group(1)), found.group(2)))
        .filter(form -> form.values.containsKey("jakarta.faces.ViewState"))
        .toList();
  }

  private static HtmlForm of(Map<String, String> form, String inside) {
    var built =
        new HtmlForm(
            new LinkedHashMap<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            form.getOrDefault("enctype", "").startsWith("multipart"));
    for (var field : FIELD.matcher(inside).results().toList()) {
      boolean empty = field.group(1) != null;
      built.add(
          empty ? field.group(1) : field.group(3),
          attributes(field.group(empty ? 2 : 4)),
          empty ? "" : field.group(5));
    }
    return built;
  }

  private void add(String tag, Map<String, String> attributes, String inside) {
    String name = attributes.get("name");
    if (name == null || attributes.containsKey("disabled")) {
      return;
    }
    switch (tag.equals("button") ? "submit" : tag.equals("input") ? attributes.get("type") : tag) {
      case "submit" ->
          (attributes.get("class").contains("danger") ? destroying : buttons).add(name);
      case "file" -> files.add(name);
      case "hidden" -> values.put(name, attributes.get("value"));
      case "select" -> {
        type(name, chosen(inside));
        selects.add(name);
      }
      case "textarea" -> type(name, inside.strip());
      case "checkbox" -> tick(name, attributes);
      default -> type(name, attributes.getOrDefault("value", ""));
    }
  }

  /** What can only be said yes to is; of several things that can be ticked, those that are. */
  private void tick(String name, Map<String, String> attributes) {
    if (!attributes.containsKey("value")) {
      values.put(name, "on");
    } else if (attributes.containsKey("checked")) {
      values.put(name, attributes.get("value"));
    }
  }

  /** What is chosen, or else the first that can be. */
  private static String chosen(String options) {
    return Stream.of(CHOSEN, OPTION)
        .flatMap(form -> form.matcher(options).results())
        .map(found -> found.group(1))
        .findFirst()
        .orElse("");
  }

  private void type(String name, String value) {
    values.put(name, value);
    typeable.add(name);
  }

  private static Map<String, String> attributes(String text) {
    var found = new HashMap<String, String>();
    ATTRIBUTE.matcher(text).results().forEach(a -> found.put(a.group(1), plain(a.group(2))));
    return found;
  }

  private static String plain(String text) {
    return text.replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  /** The same form with words in every field that is empty. */
  HtmlForm filled() {
    var words = new LinkedHashMap<String, String>();
    typeable.stream()
        .filter(name -> values.get(name).isEmpty() && !selects.contains(name))
        .forEach(name -> words.put(name, "Paraugs"));
    return with(words);
  }

  /** The same form with those words in every field that is written into. */
  HtmlForm typing(String words) {
    var all = new LinkedHashMap<String, String>();
    typeable.stream().filter(name -> !selects.contains(name)).forEach(name -> all.put(name, words));
    return with(all);
  }

  /** Whether anything is written into it. */
  boolean isWritten() {
    return !selects.containsAll(typeable);
  }

  Set<String> names() {
    return values.keySet();
  }

  /** The same form with other contents of some fields. */
  HtmlForm with(Map<String, String> typed) {
    var all = new LinkedHashMap<>(values);
    all.putAll(typed);
    return new HtmlForm(all, typeable, selects, files, buttons, destroying, isMultipart);
  }

  /** The same form sent by that button. */
  HtmlForm pressing(String button) {
    return with(Map.of(button, button));
  }

  byte[] urlEncoded() {
    return values.entrySet().stream()
        .map(f -> encode(f.getKey()) + "=" + encode(f.getValue()))
        .collect(Collectors.joining("&"))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String encode(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  byte[] multipart(List<File> sent) {
    var body = new ByteArrayOutputStream();
    values.forEach((name, value) -> part(body, name, null, value.getBytes(StandardCharsets.UTF_8)));
    for (String name : files) {
      var these = sent.stream().filter(file -> file.field.equals(name)).toList();
      these.forEach(file -> part(body, name, file.name, file.content));
      if (these.isEmpty()) {
        part(body, name, "", new byte[0]);
      }
    }
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return body.toByteArray();
  }

  private static void part(ByteArrayOutputStream body, String name, String file, byte[] content) {
    String head =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; name=\""
            + name
            + "\""
            + (file == null
                ? ""
                : "; filename=\"" + file + "\"\r\nContent-Type: application/octet-stream")
            + "\r\n\r\n";
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
  }
}
