//! A form with a file (multipart/form-data), read whole: the body limit of its route bounds it.

use super::failure::Failure;
use crate::state::Platform;
use axum::extract::{FromRequest, Multipart, Request};
use axum::response::{IntoResponse, Response};

/// The most fields of such a form.
const MOST_FIELDS: usize = 40;

/// A form with one file.
#[derive(Clone, Debug, Default)]
pub struct Upload {
    fields: Vec<(String, String)>,
    file: Option<UploadedFile>,
}

/// A file that somebody chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UploadedFile {
    /// Its name, as the browser tells it: at most 100 characters.
    pub name: String,
    /// Its content.
    pub content: Vec<u8>,
}

impl Upload {
    /// The first value of a field, empty when it was not sent.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    /// The file, where one was chosen.
    #[must_use]
    pub fn file(&self) -> Option<&UploadedFile> {
        self.file.as_ref()
    }
}

async fn read(mut form: Multipart) -> Result<Upload, Response> {
    let mut upload = Upload::default();
    for _ in 0..MOST_FIELDS {
        let Some(field) = form.next_field().await.map_err(IntoResponse::into_response)? else { return Ok(upload) };
        let name = field.name().unwrap_or_default().to_owned();
        match field.file_name().map(|name| name.chars().take(100).collect::<String>()) {
            Some(file) => {
                let content = field.bytes().await.map_err(IntoResponse::into_response)?.to_vec();
                // Browsers send an empty file without a name where none was chosen.
                if !file.is_empty() || !content.is_empty() {
                    upload.file = Some(UploadedFile { name: file, content });
                }
            }
            None => {
                let value = field.text().await.map_err(IntoResponse::into_response)?;
                upload.fields.push((name, value));
            }
        }
    }
    Err(Failure::BadRequest("a form with too many fields").into_response())
}

impl FromRequest<Platform> for Upload {
    type Rejection = Response;

    async fn from_request(request: Request, platform: &Platform) -> Result<Self, Self::Rejection> {
        let form = Multipart::from_request(request, platform).await;
        read(form.map_err(|_| Failure::BadRequest("not a form with a file").into_response())?).await
    }
}
