package org.citycabinet.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/** People who begin at a portal by a mailed link: password, second step, and they are in. */
final class Beginners {
  private static final String PASSWORD = "kettle orbit seventeen lanterns";
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int SECRET_BYTES = 20;
  private static final int BITS_A_LETTER = 5;

  private final String portal;
  private final GreenMail mail;

  Beginners(String portal, GreenMail mail) {
    this.portal = portal;
    this.mail = mail;
  }

  /** Waits for the letter and does what it says. */
  Browsing begin(String username, String address) throws Exception {
    Product.await(
        "the letter to " + address, Duration.ofMinutes(1), () -> letter(address).isPresent());
    String link =
        Browsing.found(letter(address).orElseThrow(), "(" + portal + "/identity/reset[^\\s\"<]+)");
    var person = new Browsing(portal, "");
    var typed = Map.of("newPassword", PASSWORD, "repeated", PASSWORD);
    assertEquals(302, person.post(link, "submit", typed).statusCode());
    var known = Map.of("username", username, "password", PASSWORD);
    assertEquals(302, person.post("/identity/sign-in", "submit", known).statusCode());
    String step = "/identity/second-factor";
    String page = person.get(step).body();
    String secret = Browsing.found(page, "<code class=\"secret\">([A-Z2-7 ]+)<");
    assertEquals(302, person.post(step, page, "submit", Map.of("code", code(secret))).statusCode());
    return person;
  }

  private Optional<String> letter(String address) {
    return Arrays.stream(mail.getReceivedMessages())
        .filter(each -> isTo(each, address))
        .map(GreenMailUtil::getWholeMessage)
        .map(each -> each.replace("=\r\n", "").replace("=3D", "="))
        .filter(each -> each.contains("/identity/reset"))
        .findFirst();
  }

  private static boolean isTo(MimeMessage message, String address) {
    try {
      return message.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String code(String secret) throws InvalidKeyException {
    var bits = BigInteger.ZERO;
    for (char letter : secret.replace(" ", "").toCharArray()) {
      bits = bits.shiftLeft(BITS_A_LETTER).or(BigInteger.valueOf(LETTERS.indexOf(letter)));
    }
    byte[] bytes = bits.toByteArray();
    var key = new byte[SECRET_BYTES];
    int length = Math.min(SECRET_BYTES, bytes.length);
    System.arraycopy(bytes, bytes.length - length, key, SECRET_BYTES - length, length);
    return new TimeBasedOneTimePasswordGenerator()
        .generateOneTimePasswordString(new SecretKeySpec(key, "HmacSHA1"), Instant.now());
  }
}
