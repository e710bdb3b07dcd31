package org.citycabinet.sandbox;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The page that a payer is sent to, in Latvian, Lithuanian or English. Its buttons are the ways in
 * which a payment goes: paid, declined, abandoned, paid too late.
 */
final class CheckoutPages implements Call.Handler {
  private static final Set<String> LANGUAGES = Set.of("lv", "lt", "en");
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Purchases purchases;

  CheckoutPages(Purchases purchases) {
    this.purchases = purchases;
  }

  @Override
  public void handle(Call call) throws IOException {
    var id = call.partsAfter("/checkout/")[0];
    var purchase = purchases.view(id);
    if (purchase.isEmpty()) {
      call.page(404, Html.tool("There is no such purchase", ""));
    } else if (call.isPost()) {
      act(call, purchase.get(), call.form());
    } else {
      show(call, 200, purchase.get());
    }
  }

  private void act(Call call, Purchase purchase, Map<String, String> form) throws IOException {
    var done =
        switch (form.getOrDefault("action", "")) {
          case "pay" ->
              purchases
                  .pay(purchase.id(), form.containsKey("remember"))
                  .map(paid -> "success_redirect");
          case "late" -> purchases.payLate(purchase.id()).map(given -> "success_redirect");
          case "decline" -> purchases.decline(purchase.id()).map(declined -> "failure_redirect");
          default -> Optional.of("cancel_redirect");
        };
    var back = done.map(purchase::text).orElse("");
    if (done.isEmpty() || back.isEmpty()) {
      show(call, done.isEmpty() ? 409 : 200, purchases.find(purchase.id()).orElseThrow());
    } else {
      call.redirect(back);
    }
  }

  private static void show(Call call, int status, Purchase purchase) throws IOException {
    var language = LANGUAGES.contains(purchase.language()) ? purchase.language() : "en";
    var words =
        ResourceBundle.getBundle(
            CheckoutPages.class.getPackageName() + ".checkout",
            Locale.forLanguageTag(language),
            NO_FALLBACK);
    var state = purchase.isPayable() ? buttons(purchase, words) : ended(purchase, words);
    call.page(status, Html.page(language, words.getString("title"), head(purchase, words) + state));
  }

  private static String head(Purchase purchase, ResourceBundle words) {
    return """
        <main class="checkout"><h1>%s</h1>
        <p class="hint">%s</p>
        <p>%s</p>
        <p class="amount">%s EUR</p>
        """
        .formatted(
            words.getString("title"),
            words.getString("hint"),
            Html.escaped(products(purchase)),
            BigDecimal.valueOf(purchase.total(), 2).toPlainString().replace('.', ','));
  }

  private static String products(Purchase purchase) {
    var products = purchase.json().getJsonObject("purchase").getJsonArray("products");
    return String.join(
        ", ", products.getValuesAs(product -> product.asJsonObject().getString("name", "")));
  }

  private static String buttons(Purchase purchase, ResourceBundle words) {
    return """
        <form method="post">
        <label><input type="checkbox" name="remember"%s> %s</label>
        <button class="pay" name="action" value="pay">%s</button>
        <button class="decline" name="action" value="decline">%s</button>
        <button name="action" value="abandon">%s</button>
        <button name="action" value="late">%s</button>
        </form></main>
        """
        .formatted(
            purchase.mustRemember() ? " checked" : "",
            words.getString("remember"),
            words.getString("pay"),
            words.getString("decline"),
            words.getString("abandon"),
            words.getString("late"));
  }

  private static String ended(Purchase purchase, ResourceBundle words) {
    var key = "status." + purchase.status();
    return "<p role=\"status\"><strong>%s</strong></p></main>"
        .formatted(words.containsKey(key) ? words.getString(key) : purchase.status());
  }
}
