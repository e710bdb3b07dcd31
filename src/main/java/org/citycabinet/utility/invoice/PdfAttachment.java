package org.citycabinet.utility.invoice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** A file inside a PDF that says the same as the PDF, as PDF/A-3 wants it told. */
final class PdfAttachment {
  private final String name;
  private final String kind;
  private final byte[] content;

  PdfAttachment(String name, String kind, byte[] content) {
    this.name = name;
    this.kind = kind;
    this.content = content.clone();
  }

  /**
   * Puts it in.
   *
   * @param changedOn the day that the file is of
   */
  void attach(PDDocument pdf, LocalDate changedOn) throws IOException {
    var file = specification(embedded(pdf, changedOn));
    var catalog = pdf.getDocumentCatalog();
    var tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of(name, file));
    var names = new PDDocumentNameDictionary(catalog);
    names.setEmbeddedFiles(tree);
    catalog.setNames(names);
    var files = new COSArray();
    files.add(file);
    catalog.getCOSObject().setItem("AF", files);
  }

  private PDEmbeddedFile embedded(PDDocument pdf, LocalDate changedOn) throws IOException {
    var file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
    file.setSubtype(kind);
    file.setSize(content.length);
    file.setModDate(GregorianCalendar.from(changedOn.atStartOfDay(ZoneOffset.UTC)));
    return file;
  }

  private PDComplexFileSpecification specification(PDEmbeddedFile file) {
    var specification = new PDComplexFileSpecification();
    specification.setFile(name);
    specification.setFileUnicode(name);
    specification.setFileDescription("EN 16931, UBL 2.1");
    specification.setEmbeddedFile(file);
    specification.setEmbeddedFileUnicode(file);
    specification.getCOSObject().setName(COSName.getPDFName("AFRelationship"), "Alternative");
    return specification;
  }
}
