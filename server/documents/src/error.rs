/// Why a document was not made.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DocumentError {
    /// The template and its data do not fit together, or the result is not accessible as PDF/UA-1 asks. Says what typst
    /// said, which never holds an answer.
    #[error("the document could not be set: {0}")]
    Typesetting(String),
    /// The content could not be written down for the template.
    #[error("the content of the document could not be written: {0}")]
    Content(#[from] serde_json::Error),
    /// The QR code could not be drawn.
    #[error(transparent)]
    Qr(#[from] crate::qr::QrError),
}
