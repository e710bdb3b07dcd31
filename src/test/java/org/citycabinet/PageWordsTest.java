package org.citycabinet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What a page says to people stands in the bundles of its three languages, not on the page. */
class PageWordsTest {
  private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  /** The same in every language. */
  private static final Set<String> NAMES = Set.of("PDF", "WhatsApp");

  private static final List<String> SPOKEN =
      List.of("title", "label", "alt", "placeholder", "aria-label", "header", "value");

  @Test
  void noPageHasWordsOfItsOwn() throws Exception {
    var found = new ArrayList<String>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xhtml")).toList()) {
        words(Files.readString(file)).forEach(words -> found.add(file + ": " + words));
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void wordsAreSeenInTextsAndInAttributes() throws Exception {
    assertEquals(
        List.of("Pay now", "Close"),
        words("<a title=\"Close\">#{x.y} Pay now<b class=\"c\">#{z}</b></a>"));
  }

  private static List<String> words(String page)
      throws IOException, ParserConfigurationException, SAXException {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    var found = new ArrayList<String>();
    var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    collect(document.getDocumentElement(), found);
    return found;
  }

  /** Code is for machines, and a parameter for other pages. */
  private static void collect(Element element, List<String> found) {
    String name = element.getNodeName();
    if (name.equals("code") || name.equals("script") || name.endsWith("param")) {
      return;
    }
    for (Node each = element.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each instanceof Element child) {
        collect(child, found);
      } else if (each.getNodeType() == Node.TEXT_NODE) {
        add(each.getNodeValue(), found);
      }
    }
    SPOKEN.forEach(attribute -> add(element.getAttribute(attribute), found));
  }

  private static void add(String text, List<String> found) {
    String own = EXPRESSION.matcher(text).replaceAll(" ").strip();
    boolean speaks = WORD.matcher(own).results().anyMatch(word -> !NAMES.contains(word.group()));
    if (speaks) {
      found.add(own);
    }
  }
}
