package org.citycabinet.files;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Makes PDFs of XHTML that a screen reader can read too (PDF/UA-1): tagged, titled, in a named
 * language, its font inside; and fit to be kept for good (PDF/A-3u).
 *
 * <p>One weight of one font, so headings stand out by size: the font comes with the PDF library and
 * has every Latvian and Lithuanian letter.
 */
public final class Pdf {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private Pdf() {}

  /** What is added to a PDF before it is written. */
  @FunctionalInterface
  public interface Finish {
    /** Adds it. */
    void to(PDDocument pdf) throws IOException;
  }

  /**
   * The PDF of a page.
   *
   * @param xhtml well-formed XML that names its language and title
   */
  public static byte[] of(String xhtml) {
    return of(xhtml, pdf -> {});
  }

  /** The PDF of a page, with what is added to it. */
  public static byte[] of(String xhtml, Finish finish) {
    var bytes = new ByteArrayOutputStream();
    try (var renderer = builder(xhtml).buildPdfRenderer();
        var pdf = renderer.createPDFKeepOpen()) {
      finish.to(pdf);
      pdf.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * A page in the look of all papers.
   *
   * @param title what it is called
   * @param body XHTML, its headline with the id {@code top}
   */
  public static String page(Locale language, String title, String body) {
    return form(Pdf.class, "sheet.html")
        .formatted(language.getLanguage(), Markup.escape(title), body);
  }

  private static PdfRendererBuilder builder(String xhtml) {
    var builder = new PdfRendererBuilder();
    builder.useFont(() -> PDDocument.class.getResourceAsStream(FONT), "Liberation Sans");
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_U);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.withProducer("City Cabinet");
    builder.withHtmlContent(xhtml, null);
    return builder;
  }

  /** The form of a sheet that lies beside a class. */
  public static String form(Class<?> beside, String name) {
    try (InputStream file = beside.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
