package org.citycabinet.ticketing.fleet;

import java.util.Locale;
import org.citycabinet.files.Markup;
import org.citycabinet.files.Pdf;
import org.citycabinet.files.QrPicture;
import org.citycabinet.language.Messages;

/**
 * The sign that hangs in a vehicle: the code to scan and the five digits under it (RIG-54).
 *
 * @param operator the operator's name
 * @param vehicle which vehicle
 * @param says what the code says
 */
record SignPdf(String operator, Vehicle vehicle, String says) {

  byte[] render(Locale language) {
    var title = text(language, "fleet.sign.title", vehicle.getNumber());
    var body =
        Pdf.form(SignPdf.class, "sign.html")
            .formatted(
                Markup.escape(operator),
                Markup.escape(text(language, "fleet.sign.do")),
                QrPicture.of(says).png(),
                Markup.escape(text(language, "fleet.sign.code", vehicle.getNumber())),
                Markup.escape(vehicle.getNumber()),
                Markup.escape(text(language, "fleet.sign.type")),
                Markup.escape(
                    vehicle.getLine().map(l -> text(language, "fleet.sign.line", l)).orElse("")));
    return Pdf.of(Pdf.page(language, title, body));
  }

  private static String text(Locale language, String key, Object... arguments) {
    return Messages.text(language, key, arguments);
  }
}
