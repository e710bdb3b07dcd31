package org.citycabinet.operator;

/**
 * Who sees to it in a country that public services are accessible: {@code
 * countries/<code>/accessibility.csv}.
 *
 * @param law what wants it, in the country's language
 * @param body who takes complaints
 * @param email where to write to
 * @param web its address
 */
public record AccessibilityBody(String law, String body, String email, String web) {

  /**
   * Who it is in a country.
   *
   * @param country two letters
   * @throws BrokenTerms where there is no table of it
   */
  public static AccessibilityBody in(String country) {
    return CountryTable.sheet(country, "accessibility")
        .expect("law", "body", "email", "web")
        .list(
            row ->
                new AccessibilityBody(
                    row.text("law"), row.text("body"), row.text("email"), row.text("web")))
        .get(0);
  }
}
