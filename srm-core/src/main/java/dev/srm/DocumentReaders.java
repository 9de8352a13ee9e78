package dev.srm;

import dev.srm.diagnostic.InputException;
import dev.srm.document.DocumentDetector;
import dev.srm.document.DocumentFormat;
import dev.srm.document.InputAdvice;
import dev.srm.document.InputDocument;
import dev.srm.resource.AttributeSelection;
import dev.srm.resource.Reading;
import dev.srm.terraform.TerraformReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses the reader for a document. */
final class DocumentReaders {

  private final AttributeSelection selection;

  DocumentReaders(AttributeSelection selection) {
    this.selection = selection;
  }

  /** Returns the given format, or the one that the content shows. */
  DocumentFormat format(InputDocument document, @Nullable DocumentFormat given)
      throws InputException {
    if (given == null) {
      return DocumentDetector.detect(document);
    }
    DocumentDetector.requireText(document);
    return given;
  }

  Reading read(InputDocument document, DocumentFormat format, Map<String, String> parameters)
      throws InputException {
    try {
      return switch (format) {
        case TERRAFORM_PLAN, TERRAFORM_STATE -> readTerraform(document);
        case CLOUDFORMATION_TEMPLATE, CLOUDFORMATION_CHANGE_SET, CDK_ASSEMBLY ->
            throw InputException.unsupported(
                document.name() + ": srm does not read " + format.id() + " documents yet");
      };
    } catch (IOException unreadable) {
      throw InputAdvice.unreadable(document.name(), unreadable);
    }
  }

  private Reading readTerraform(InputDocument document) throws InputException, IOException {
    try (InputStream json = document.utf8()) {
      return new TerraformReader(selection).read(document.name(), json);
    }
  }
}
