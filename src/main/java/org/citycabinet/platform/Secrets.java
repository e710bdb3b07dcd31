package org.citycabinet.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what must not be read in the database and makes tokens, by the installation's master key.
 */
@ApplicationScoped
public class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String MAC = "HmacSHA256";
  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int TOKEN_BYTES = 32;

  private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();

  @Inject Settings settings;

  /** A new token that nobody can guess, of letters that fit into an address. */
  public static String token() {
    var bytes = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The form in which a token is kept: who reads the database cannot use it. */
  public static String hash(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether both are the same, in a time that tells nothing of where they differ. */
  public static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** A seal over words that only this installation can make; purposes do not mix. */
  public String sign(String purpose, String words) {
    try {
      var mac = Mac.getInstance(MAC);
      mac.init(keys.computeIfAbsent(purpose, this::key));
      return HexFormat.of().formatHex(mac.doFinal(words.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Words that only this installation can read again. */
  public String seal(String purpose, String words) {
    var iv = new byte[IV_BYTES];
    RANDOM.nextBytes(iv);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, purpose, iv, words.getBytes(StandardCharsets.UTF_8));
    var both = Arrays.copyOf(iv, iv.length + sealed.length);
    System.arraycopy(sealed, 0, both, iv.length, sealed.length);
    return Base64.getEncoder().encodeToString(both);
  }

  /**
   * The words that were sealed.
   *
   * @throws IllegalStateException where they were sealed for another purpose, by another key, or
   *     were changed
   */
  public String open(String purpose, String sealed) {
    byte[] both = Base64.getDecoder().decode(sealed);
    byte[] iv = Arrays.copyOf(both, IV_BYTES);
    byte[] words =
        crypt(Cipher.DECRYPT_MODE, purpose, iv, Arrays.copyOfRange(both, IV_BYTES, both.length));
    return new String(words, StandardCharsets.UTF_8);
  }

  private byte[] crypt(int mode, String purpose, byte[] iv, byte[] content) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode,
          new SecretKeySpec(keys.computeIfAbsent(purpose, this::key).getEncoded(), "AES"),
          new GCMParameterSpec(TAG_BITS, iv));
      return cipher.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal or open for " + purpose, e);
    }
  }

  /** One key a purpose, derived from the master key. */
  private SecretKeySpec key(String purpose) {
    try {
      var mac = Mac.getInstance(MAC);
      mac.init(
          new SecretKeySpec(Base64.getDecoder().decode(settings.required("CABINET_SECRET")), MAC));
      return new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), MAC);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
