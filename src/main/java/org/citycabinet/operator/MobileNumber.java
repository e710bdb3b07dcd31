package org.citycabinet.operator;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A number that a short message reaches, of one of the countries in {@code countries/mobile.csv}:
 * messages to anywhere in the world would cost whatever a stranger likes.
 *
 * @param text plus sign, country code and number, without blanks, such as {@code +37120000000}
 */
public record MobileNumber(String text) {
  private static final List<Form> FORMS =
      CountryTable.ofAll("mobile")
          .expect("country", "code", "trunk", "national")
          .list(MobileNumber::form);
  private static final int SHOWN_DIGITS = 2;

  /** How the numbers of one country are written. */
  private record Form(String code, Pattern abroad, Pattern home) {
    Optional<MobileNumber> read(String digits) {
      return Stream.of(abroad.matcher(digits), home.matcher(digits))
          .filter(found -> found.matches())
          .map(found -> new MobileNumber("+" + code + found.group(1)))
          .findFirst();
    }
  }

  private static Form form(Row row) {
    String code = row.text("code");
    String national = "(" + row.text("national") + ")";
    String trunk = row.find("trunk").map(t -> "(?:" + t + ")").orElse("");
    return new Form(
        code, Pattern.compile("\\+" + code + national), Pattern.compile(trunk + national));
  }

  /**
   * The number that somebody typed, with the code of its country or as it is dialled at home, with
   * blanks, hyphens, points and brackets wherever they like. A digit that is dialled first at home
   * has to be there: without it the number would be another country's.
   */
  public static Optional<MobileNumber> parse(String typed) {
    String digits = typed.replaceAll("[\\s\\u00a0().\\-/]", "").replaceFirst("^00", "+");
    return FORMS.stream().flatMap(form -> form.read(digits).stream()).findFirst();
  }

  /** Its last digits only, by which its holder knows it again and nobody else learns it. */
  public String masked() {
    int shown = text.length() - SHOWN_DIGITS;
    return text.substring(0, 4) + "\u00a0•••\u00a0" + text.substring(shown);
  }
}
